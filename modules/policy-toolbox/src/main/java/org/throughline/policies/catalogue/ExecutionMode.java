package org.throughline.policies.catalogue;

/** How what a clause promises is carried out. */
public enum ExecutionMode {
    /** A fixed amount for whoever has a qualification, 资格定补. */
    QUALIFICATION,
    /** By figures that departments check, 数据核校. */
    DATA_CHECK,
    /** The best of those who apply, 竞争性分配. */
    COMPETITIVE,
    /** Paid as soon as it is applied for, 即申即享. */
    INSTANT,
    /** Paid without being applied for, 免申即享. */
    NO_APPLICATION
}
