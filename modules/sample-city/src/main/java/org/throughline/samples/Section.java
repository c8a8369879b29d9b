package org.throughline.samples;

/** The two sorts of firms that a generated city has; each is counted from 0 on its own. */
enum Section {
    /** Makers of goods, companies and individual households, section C of GB/T 4754-2017. */
    MANUFACTURING(0),
    /** Companies for software, data and research, sections I and M. */
    OTHERS(1);

    private final int number;

    Section(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
