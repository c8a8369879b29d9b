package org.throughline.enterprises;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.DivisionCode;
import org.throughline.kernel.IndustryCode;

/** A handful of codes that exist, for tests that need no more. */
public final class SomeCodes implements KnownCodes {

    private static final Map<String, String> DIVISIONS = Map.of("330303", "龙湾区", "330304", "瓯海区", "3303", "温州市");
    private static final Map<String, String> INDUSTRIES =
            Map.of("C3441", "泵及真空设备制造", "C3823", "配电开关控制设备制造", "C34", "通用设备制造业");
    private static final Map<String, String> ZONES = Map.of("wenzhou-bay", "温州湾新区");

    @Override
    public Optional<String> divisionName(DivisionCode code, Locale language) {
        return Optional.ofNullable(DIVISIONS.get(code.value()));
    }

    @Override
    public Optional<String> industryName(IndustryCode code, Locale language) {
        return Optional.ofNullable(INDUSTRIES.get(code.value()));
    }

    @Override
    public Optional<String> zoneName(String code, Locale language) {
        return Optional.ofNullable(ZONES.get(code));
    }
}
