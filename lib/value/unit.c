#include "value/words.h"

#include <string.h>

static const dv_phrase UNITS[] = {
    {"%", DV_UNIT_PERCENT},
    {"phần trăm", DV_UNIT_PERCENT},
    {"percent", DV_UNIT_PERCENT},
    {"ha", DV_UNIT_HA},
    {"héc ta", DV_UNIT_HA},
    {"héc-ta", DV_UNIT_HA},
    {"hecta", DV_UNIT_HA},
    {"hectare", DV_UNIT_HA},
    {"hectares", DV_UNIT_HA},
    {"km2", DV_UNIT_KM2},
    {"ki-lô-mét vuông", DV_UNIT_KM2},
    {"km vuông", DV_UNIT_KM2},
    {"sq km", DV_UNIT_KM2},
    {"square kilometre", DV_UNIT_KM2},
    {"square kilometres", DV_UNIT_KM2},
    {"m2", DV_UNIT_M2},
    {"mét vuông", DV_UNIT_M2},
    {"sq m", DV_UNIT_M2},
    {"square metre", DV_UNIT_M2},
    {"square metres", DV_UNIT_M2},
    {"km", DV_UNIT_KM},
    {"ki-lô-mét", DV_UNIT_KM},
    {"kilometre", DV_UNIT_KM},
    {"kilometres", DV_UNIT_KM},
    {"m", DV_UNIT_M},
    {"mét", DV_UNIT_M},
    {"metre", DV_UNIT_M},
    {"metres", DV_UNIT_M},
    {"kg", DV_UNIT_KG},
    {"ki-lô-gam", DV_UNIT_KG},
    {"kilogram", DV_UNIT_KG},
    {"kilograms", DV_UNIT_KG},
    {"tấn", DV_UNIT_TONNE},
    {"tonne", DV_UNIT_TONNE},
    {"tonnes", DV_UNIT_TONNE},
    {"tạ", DV_UNIT_QUINTAL},
    {"quintal", DV_UNIT_QUINTAL},
    {"quintals", DV_UNIT_QUINTAL},
    {"đồng", DV_UNIT_VND},
    {"đ", DV_UNIT_VND},
    {"vnđ", DV_UNIT_VND},
    {"vnd", DV_UNIT_VND},
    {"đồng việt nam", DV_UNIT_VND},
    {"người", DV_UNIT_PEOPLE},
    {"người dân", DV_UNIT_PEOPLE},
    {"nhân khẩu", DV_UNIT_PEOPLE},
    {"khẩu", DV_UNIT_PEOPLE},
    {"people", DV_UNIT_PEOPLE},
    {"person", DV_UNIT_PEOPLE},
    {"persons", DV_UNIT_PEOPLE},
    {"inhabitants", DV_UNIT_PEOPLE},
    {"hộ", DV_UNIT_HOUSEHOLDS},
    {"hộ dân", DV_UNIT_HOUSEHOLDS},
    {"hộ gia đình", DV_UNIT_HOUSEHOLDS},
    {"household", DV_UNIT_HOUSEHOLDS},
    {"households", DV_UNIT_HOUSEHOLDS},
    {"lượt", DV_UNIT_ATTENDANCES},
    {"lượt người", DV_UNIT_ATTENDANCES},
    {"attendance", DV_UNIT_ATTENDANCES},
    {"attendances", DV_UNIT_ATTENDANCES},
    {"visits", DV_UNIT_ATTENDANCES},
    {"hội nghị", DV_UNIT_CONFERENCES},
    {"conference", DV_UNIT_CONFERENCES},
    {"conferences", DV_UNIT_CONFERENCES},
    {"ý kiến", DV_UNIT_OPINIONS},
    {"lượt ý kiến", DV_UNIT_OPINIONS},
    {"opinion", DV_UNIT_OPINIONS},
    {"opinions", DV_UNIT_OPINIONS},
    {"văn bản", DV_UNIT_DOCUMENTS},
    {"document", DV_UNIT_DOCUMENTS},
    {"documents", DV_UNIT_DOCUMENTS},
    {"mô hình", DV_UNIT_MODELS},
    {"model", DV_UNIT_MODELS},
    {"models", DV_UNIT_MODELS},
    {"cuộc", DV_UNIT_SESSIONS},
    {"cuộc giám sát", DV_UNIT_SESSIONS},
    {"session", DV_UNIT_SESSIONS},
    {"sessions", DV_UNIT_SESSIONS},
    {"ngày công", DV_UNIT_WORKDAYS},
    {"workday", DV_UNIT_WORKDAYS},
    {"workdays", DV_UNIT_WORKDAYS},
    {"người/km2", DV_UNIT_PEOPLE_PER_KM2},
    {"khẩu/km2", DV_UNIT_PEOPLE_PER_KM2},
    {"people/km2", DV_UNIT_PEOPLE_PER_KM2},
    {"persons/km2", DV_UNIT_PEOPLE_PER_KM2},
    {"people per km2", DV_UNIT_PEOPLE_PER_KM2},
    {"dân tộc", DV_UNIT_GROUPS},
    {"group", DV_UNIT_GROUPS},
    {"groups", DV_UNIT_GROUPS},
    {"ethnic groups", DV_UNIT_GROUPS},
    {"điểm", DV_UNIT_POINTS},
    {"point", DV_UNIT_POINTS},
    {"points", DV_UNIT_POINTS},
};

static const size_t UNITS_LEN = sizeof(UNITS) / sizeof(UNITS[0]);

static const char *const NAMES[][2] = {
    [DV_UNIT_NONE] = {"", ""},
    [DV_UNIT_PERCENT] = {"%", "%"},
    [DV_UNIT_HA] = {"ha", "ha"},
    [DV_UNIT_KM2] = {"km²", "km²"},
    [DV_UNIT_M2] = {"m²", "m²"},
    [DV_UNIT_KM] = {"km", "km"},
    [DV_UNIT_M] = {"m", "m"},
    [DV_UNIT_KG] = {"kg", "kg"},
    [DV_UNIT_TONNE] = {"tấn", "tonnes"},
    [DV_UNIT_QUINTAL] = {"tạ", "quintals"},
    [DV_UNIT_VND] = {"đồng", "VND"},
    [DV_UNIT_PEOPLE] = {"người", "people"},
    [DV_UNIT_HOUSEHOLDS] = {"hộ", "households"},
    [DV_UNIT_ATTENDANCES] = {"lượt người", "attendances"},
    [DV_UNIT_CONFERENCES] = {"hội nghị", "conferences"},
    [DV_UNIT_OPINIONS] = {"ý kiến", "opinions"},
    [DV_UNIT_DOCUMENTS] = {"văn bản", "documents"},
    [DV_UNIT_MODELS] = {"mô hình", "models"},
    [DV_UNIT_SESSIONS] = {"cuộc", "sessions"},
    [DV_UNIT_WORKDAYS] = {"ngày công", "workdays"},
    [DV_UNIT_PEOPLE_PER_KM2] = {"người/km²", "people/km²"},
    [DV_UNIT_GROUPS] = {"dân tộc", "groups"},
    [DV_UNIT_POINTS] = {"điểm", "points"},
    [DV_UNIT_OTHER] = {"", ""},
};

const char *dv_unit_name(dv_unit unit, dv_lang lang) {
    if ((unsigned)unit > DV_UNIT_OTHER) return "";
    return NAMES[unit][lang == DV_EN ? 1 : 0];
}

/* A word of one unit that is the whole text: the common case, tried without the rest of the table. */
static bool is_whole(dv_str text, dv_unit unit) {
    for (size_t i = 0; i < UNITS_LEN; i++) {
        if (UNITS[i].value == (int)unit && dv_phrase__match(text, UNITS[i].text) == text.len) return true;
    }
    return false;
}

dv_unit dv_unit__prefix(dv_str text, dv_unit first, size_t *used) {
    *used = text.len;
    if (text.len != 0 && first != DV_UNIT_NONE && is_whole(text, first)) return first;
    int row = dv_phrase__find(text, UNITS, UNITS_LEN, used);
    return row < 0 ? DV_UNIT_NONE : (dv_unit)UNITS[row].value;
}

dv_unit dv_unit_find(dv_str word) {
    dv_str text = dv_text__value(word);
    if (text.len == 0) return DV_UNIT_NONE;
    size_t used;
    dv_unit unit = dv_unit__prefix(text, DV_UNIT_NONE, &used);
    return unit != DV_UNIT_NONE && used == text.len ? unit : DV_UNIT_OTHER;
}

bool dv_unit__measured(dv_unit unit) {
    return (unit >= DV_UNIT_PERCENT && unit <= DV_UNIT_QUINTAL) || unit == DV_UNIT_PEOPLE_PER_KM2 ||
           unit == DV_UNIT_POINTS;
}
