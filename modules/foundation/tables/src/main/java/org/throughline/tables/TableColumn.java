package org.throughline.tables;

/**
 * A column by the name its header gives it.
 *
 * @param number counted from 1, without the columns that a file of rejects adds
 * @param name without space around it; may be empty, and may occur twice
 * @param hidden whether the workbook does not show it
 */
public record TableColumn(int number, String name, boolean hidden) {}
