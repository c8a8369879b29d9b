package org.throughline.enterprises;

/** How large a firm is in the eyes of the statistics: 统计上大中小微型企业划分办法(2017), 国统字〔2017〕213号. */
public enum SizeClass {
    /** 大型. */
    LARGE,
    /** 中型. */
    MEDIUM,
    /** 小型. */
    SMALL,
    /** 微型. */
    MICRO
}
