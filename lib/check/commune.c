/* The commune's own figures: its code, the units it was made from, density, poverty. */
#include "check/check.h"

static const dv_message MSG_CODE_ZERO = {
    .rule = "commune-code",
    .severity = DV_ERROR,
    .vi = "mã \"{0}\" chỉ có 4 chữ số, mã đơn vị cấp xã có 5 chữ số; bảng tính thường bỏ số 0 ở đầu. Có phải "
          "\"{1}\"?",
    .en = "code \"{0}\" has 4 digits, the code of a commune has 5; spreadsheets drop a leading 0. Is it \"{1}\"?",
};
static const dv_message MSG_CODE_SHAPE = {
    .rule = "commune-code",
    .severity = DV_ERROR,
    .vi = "mã \"{0}\" không đúng dạng: mã đơn vị cấp xã gồm 5 chữ số",
    .en = "code \"{0}\": the code of a commune has 5 digits",
};
static const dv_message MSG_AREA = {
    .rule = "predecessor-sum",
    .severity = DV_ERROR,
    .vi =
        "diện tích các đơn vị cũ cộng lại {0} = {1} ha, diện tích {2} mới ghi {3} ha, chênh {4} ha: đề nghị đối "
        "chiếu",
    .en = "areas of the former units: {0} = {1} ha, the new unit has {3} ha, a difference of {4} ha",
};
static const dv_message MSG_PEOPLE = {
    .rule = "predecessor-sum",
    .severity = DV_WARNING,
    .vi =
        "dân số các đơn vị cũ cộng lại {0} = {1}, dân số {2} mới ghi {3}, chênh {4} người: đề nghị đối chiếu "
        "mốc thời gian "
        "của số liệu",
    .en =
        "populations of the former units: {0} = {1}, the new unit has {3}, a difference of {4}: were they "
        "counted on one day?",
};
static const dv_message MSG_DENSITY = {
    .rule = "density",
    .severity = DV_ERROR,
    .vi = "mật độ dân số: {0} người / {1} km² = {2} người/km², hồ sơ ghi {3}: đề nghị rà soát",
    .en = "density: {0} people / {1} km² = {2} people/km², the dossier says {3}",
};
static const dv_message MSG_POVERTY = {
    .rule = "rate",
    .severity = DV_WARNING,
    .vi = "{4}: {0} / {1} hộ = {2}%, hồ sơ ghi {3}%: đề nghị rà soát số hộ hoặc tỷ lệ",
    .en = "{4}: {0} / {1} households = {2}%, the dossier says {3}%",
};

static const dv_message MSG_POVERTY_SUM = {
    .rule = "part-over-whole",
    .severity = DV_ERROR,
    .vi = "hộ nghèo {0} + hộ cận nghèo {1} = {2}, nhiều hơn số hộ của xã ({3}): đề nghị rà soát",
    .en = "{0} poor + {1} near-poor households = {2}, more than the commune's {3}",
};

static const dv_message MSG_POVERTY_OVER = {
    .rule = "part-over-whole",
    .severity = DV_ERROR,
    .vi = "{0} {1}, nhiều hơn số hộ của xã ({2}): đề nghị rà soát",
    .en = "{1} {3}, more than the commune's {2}",
};

static bool is_digits(dv_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return false;
    return true;
}

static void check_code(dv_checking *run, dv_spot spot, dv_str code) {
    if (code.len == 0 || (code.len == 5 && is_digits(code))) return;
    if (code.len != 4 || !is_digits(code)) {
        DV_SAY(run, spot, &MSG_CODE_SHAPE, dv_arg__text(code));
        return;
    }
    const char padded[6] = {'0', code.ptr[0], code.ptr[1], code.ptr[2], code.ptr[3], '\0'};
    DV_SAY(run, spot, &MSG_CODE_ZERO, dv_arg__text(code), dv_arg__text(dv_s(padded)));
}

static bool exact_area(dv_decimal *area) {
    return area->q == DV_EXACT && dv_decimal_convert(area, DV_UNIT_HA) == DV_OK;
}

static void check_areas(dv_checking *run, const dv_commune *commune) {
    const dv_predecessors *from = &commune->established->from;
    dv_decimal whole = commune->area;
    dv_decimal sum = {.unit = DV_UNIT_HA};
    dv_term *terms = dv_check__alloc(run, from->len, sizeof *terms);
    if (!terms || !DV_HAS(commune, area) || !exact_area(&whole)) return;
    for (size_t i = 0; i < from->len; i++) {
        dv_decimal area = from->items[i]->area;
        if (!DV_HAS(from->items[i], area) || !exact_area(&area) || dv_decimal_add(&sum, sum, area) != DV_OK) return;
        terms[i] = (dv_term){area.mantissa, area.scale};
    }
    dv_decimal minus = {.mantissa = -whole.mantissa, .scale = whole.scale, .unit = DV_UNIT_HA};
    dv_decimal difference;
    if (dv_decimal_compare(sum, whole) == 0 || dv_decimal_add(&difference, sum, minus) != DV_OK) return;
    if (difference.mantissa < 0) difference.mantissa = -difference.mantissa;
    DV_SAY(run, DV_AT(commune, area), &MSG_AREA, dv_arg__sum(terms, from->len),
           dv_arg__decimal(sum.mantissa, sum.scale), dv_arg__text(dv_check__commune_word(run)),
           dv_arg__decimal(whole.mantissa, whole.scale), dv_arg__decimal(difference.mantissa, difference.scale));
}

static void check_people(dv_checking *run, const dv_commune *commune) {
    const dv_predecessors *from = &commune->established->from;
    int64_t whole;
    int64_t sum = 0;
    dv_term *terms = dv_check__alloc(run, from->len, sizeof *terms);
    if (!terms || !DV_EXACTLY(commune, population, &whole)) return;
    for (size_t i = 0; i < from->len; i++) {
        if (!DV_EXACTLY(from->items[i], population, &terms[i].value) ||
            __builtin_add_overflow(sum, terms[i].value, &sum))
            return;
    }
    if (sum != whole)
        DV_SAY(run, DV_AT(commune, population), &MSG_PEOPLE, dv_arg__sum(terms, from->len), dv_arg__int(sum),
               dv_arg__text(dv_check__commune_word(run)), dv_arg__int(whole),
               dv_arg__int(sum > whole ? sum - whole : whole - sum));
}

/* density = population / km², within one unit. */
static void check_density(dv_checking *run, const dv_commune *commune) {
    dv_decimal area = commune->area;
    dv_decimal density = commune->density;
    int64_t people;
    int64_t tenths;
    int64_t declared;
    if (!DV_HAS(commune, density) || !DV_HAS(commune, area) || !DV_EXACTLY(commune, population, &people)) return;
    if (density.q != DV_EXACT || area.q != DV_EXACT || dv_decimal_convert(&area, DV_UNIT_KM2) != DV_OK) return;
    int64_t factor = dv_check__power(area.scale);
    if (__builtin_mul_overflow(factor, 10, &factor) || !dv_check__ratio(&tenths, people, factor, area.mantissa)) return;
    if (!dv_check__ratio(&declared, density.mantissa, 10, dv_check__power(density.scale))) return;
    if (declared - tenths > 10 || tenths - declared > 10)
        DV_SAY(run, DV_AT(commune, density), &MSG_DENSITY, dv_arg__int(people),
               dv_arg__trimmed(area.mantissa, area.scale), dv_arg__decimal(tenths, 1),
               dv_arg__decimal(density.mantissa, density.scale));
}

/* A rate is right when it is the part, rounded to the digits in which it is written. */
static void check_poverty(dv_checking *run, const dv_commune *commune, const dv_poverty_line *line, const char *name) {
    int64_t part;
    int64_t whole;
    int64_t rate;
    if (!line || !DV_HAS(line, percent) || line->percent.q != DV_EXACT || !DV_EXACTLY(line, households, &part) ||
        !DV_EXACTLY(commune, households, &whole))
        return;
    if (!dv_check__ratio(&rate, part, 100 * dv_check__power(line->percent.scale), whole) ||
        rate == line->percent.mantissa)
        return;
    DV_SAY(run, DV_AT(line, percent), &MSG_POVERTY, dv_arg__int(part), dv_arg__int(whole),
           dv_arg__decimal(rate, line->percent.scale), dv_arg__decimal(line->percent.mantissa, line->percent.scale),
           dv_arg__text(dv_s(name)));
}

/* Poor and near-poor households are different ones, and households of the commune. */
static void check_poor_total(dv_checking *run, const dv_commune *commune) {
    const dv_poverty_line *lines[] = {commune->poverty->poor, commune->poverty->near_poor};
    int64_t parts[2];
    int64_t whole;
    int64_t sum;
    bool known[2];
    if (!DV_EXACTLY(commune, households, &whole)) return;
    for (size_t i = 0; i < 2; i++) {
        static const char *const NAMES[][2] = {{"hộ nghèo", "poor households"}, {"hộ cận nghèo", "near-poor households"}};
        known[i] = lines[i] && DV_EXACTLY(lines[i], households, &parts[i]);
        if (!known[i] || parts[i] <= whole) continue;
        DV_SAY(run, DV_AT(lines[i], households), &MSG_POVERTY_OVER, dv_arg__text(dv_s(NAMES[i][0])), dv_arg__int(parts[i]),
               dv_arg__int(whole), dv_arg__text(dv_s(NAMES[i][1])));
        return;
    }
    if (!known[0] || !known[1] || __builtin_add_overflow(parts[0], parts[1], &sum) || sum <= whole) return;
    DV_SAY(run, DV_AT(commune, poverty), &MSG_POVERTY_SUM, dv_arg__int(parts[0]), dv_arg__int(parts[1]), dv_arg__int(sum),
           dv_arg__int(whole));
}

void dv_check__commune(dv_checking *run) {
    const dv_commune *commune = run->dossier->commune;
    if (!commune) return;
    check_code(run, DV_AT(commune, code), commune->code);
    const dv_established *established = commune->established;
    if (established && established->from.len > 0) {
        for (size_t i = 0; i < established->from.len; i++)
            check_code(run, DV_AT(established->from.items[i], code), established->from.items[i]->code);
        /* A unit that was divided gave only a part of its land and people. */
        if (!DV_HAS(established, event) || established->event.code == DV_EVENT_MERGE) {
            check_areas(run, commune);
            check_people(run, commune);
        }
    }
    check_density(run, commune);
    if (commune->poverty) {
        check_poor_total(run, commune);
        check_poverty(run, commune, commune->poverty->poor, "hộ nghèo");
        check_poverty(run, commune, commune->poverty->near_poor, "hộ cận nghèo");
    }
}
