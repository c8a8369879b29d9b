package org.throughline.enterprises;

/** In which order a list of firms stands. */
public enum EnterpriseOrder {
    /** By name as a Chinese dictionary has it: digits, Latin letters, then characters by pinyin. */
    NAME,
    /** By credit code. */
    CODE
}
