package org.throughline.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void digitsComeBeforeCharactersInPinyinOrderAndTheseBeforeLetters() {
        List<String> inOrder = List.of("3号厂", "安达电气", "苍南阀门", "龙湾鞋业", "瓯海锁具", "温州眼镜", "永嘉泵业", "中欧机械", "ABC科技", "abd科技");
        List<String> mixed = new ArrayList<>(inOrder);
        Collections.reverse(mixed);

        List<String> sorted = mixed.stream()
                .sorted((one, other) -> Arrays.compareUnsigned(NameOrder.of(one), NameOrder.of(other)))
                .toList();

        assertThat(sorted).isEqualTo(inOrder);
    }

    @Test
    void aNameComesBeforeALongerOneThatBeginsWithIt() {
        byte[] name = NameOrder.of("温州");
        byte[] longer = NameOrder.of("温州市");

        assertThat(Arrays.compareUnsigned(name, longer)).isNegative();
    }
}
