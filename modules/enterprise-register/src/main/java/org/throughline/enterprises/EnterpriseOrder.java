package org.throughline.enterprises;

/** In which order a list of firms stands. */
public enum EnterpriseOrder {
    /** By name as Chinese lists have it: digits, then characters by pinyin, then Latin letters. */
    NAME,
    /** By credit code. */
    CODE
}
