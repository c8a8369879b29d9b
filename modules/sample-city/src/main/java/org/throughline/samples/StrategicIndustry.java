package org.throughline.samples;

/**
 * The nine strategic emerging industries, in the order of their numbers; the names are the codes of the fact
 * {@code strategicIndustry}.
 *
 * @see <a href="https://www.stats.gov.cn/">National Bureau of Statistics: classification of strategic emerging
 *     industries (2018), order 23</a>
 */
enum StrategicIndustry {
    /** 新一代信息技术产业. */
    NEW_GENERATION_IT,
    /** 高端装备制造产业. */
    HIGH_END_EQUIPMENT,
    /** 新材料产业. */
    NEW_MATERIALS,
    /** 生物产业. */
    BIOTECHNOLOGY,
    /** 新能源汽车产业. */
    NEW_ENERGY_VEHICLES,
    /** 新能源产业. */
    NEW_ENERGY,
    /** 节能环保产业. */
    ENERGY_SAVING_ENVIRONMENT,
    /** 数字创意产业. */
    DIGITAL_CREATIVE,
    /** 相关服务业. */
    RELATED_SERVICES;

    /** The industry with this number, 1 to 9. */
    static StrategicIndustry numbered(int number) {
        return values()[number - 1];
    }
}
