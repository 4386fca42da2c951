/* Hamlets: how many are named, and whether their people add up to the commune's. */
#include "check/check.h"

static const dv_message MSG_MISSING = {
    .rule = "hamlet-completeness",
    .severity = DV_INFO,
    .vi = "{0} có {1} {2}, hồ sơ mới nêu tên {3:02} ({4}%), còn {5:02} {2} chưa có",
    .en = "the commune has {1} hamlets, the dossier names {3} ({4}%), {5} are missing",
};
static const dv_message MSG_TOO_MANY = {
    .rule = "hamlet-overcount",
    .severity = DV_ERROR,
    .vi = "{0} có {1} {2} nhưng danh sách có {3}, thừa {4:02}: đề nghị kiểm tra {2} ghi trùng hoặc số đã nêu",
    .en = "the commune has {1} hamlets but {3} are listed, {4} too many",
};
static const dv_message MSG_KIND = {
    .rule = "hamlet-overcount",
    .severity = DV_ERROR,
    .vi = "nêu {0:02} {1} nhưng danh sách có {2:02} {1}, thừa {3:02}: đề nghị kiểm tra loại của từng đơn vị",
    .en = "{0} of the kind \"{1}\" are declared but {2} are listed, {3} too many",
};
static const dv_message MSG_PEOPLE_OVER = {
    .rule = "hamlet-sum",
    .severity = DV_ERROR,
    .vi =
        "số khẩu của {0} {1} cộng lại {2}, nhiều hơn dân số {3} {4} là {5} người ({6}%; cho phép 1%). Đề nghị "
        "kiểm tra {1} bị "
        "ghi trùng và mốc thời gian của số liệu",
    .en =
        "people of {0} hamlets add up to {2}, {5} more than the commune's {4} ({6}%; 1% is allowed): is a "
        "hamlet listed twice, "
        "were they counted on one day?",
};
static const dv_message MSG_PEOPLE_SHORT = {
    .rule = "hamlet-sum",
    .severity = DV_WARNING,
    .vi =
        "số khẩu của {0} {1} cộng lại {2}, ít hơn dân số {3} {4} là {5} người ({6}%; cho phép 1%). Đề nghị kiểm "
        "tra số liệu của "
        "từng {1} và mốc thời gian",
    .en = "people of all {0} hamlets add up to {2}, {5} fewer than the commune's {4} ({6}%; 1% is allowed)",
};
static const dv_message MSG_HOUSEHOLDS_OVER = {
    .rule = "household-sum",
    .severity = DV_ERROR,
    .vi =
        "số hộ của {0} {1} cộng lại {2}, nhiều hơn số hộ {3} {4} là {5} hộ ({6}%; cho phép 1%). Đề nghị kiểm "
        "tra {1} bị ghi "
        "trùng và mốc thời gian của số liệu",
    .en = "households of {0} hamlets add up to {2}, {5} more than the commune's {4} ({6}%; 1% is allowed)",
};
static const dv_message MSG_HOUSEHOLDS_SHORT = {
    .rule = "household-sum",
    .severity = DV_WARNING,
    .vi =
        "số hộ của {0} {1} cộng lại {2}, ít hơn số hộ {3} {4} là {5} hộ ({6}%; cho phép 1%). Đề nghị kiểm tra "
        "số liệu của từng "
        "{1} và mốc thời gian",
    .en = "households of all {0} hamlets add up to {2}, {5} fewer than the commune's {4} ({6}%; 1% is allowed)",
};

/* How many hamlets are declared in all. */
static bool declared_number(const dv_commune *commune, int64_t *sum) {
    *sum = 0;
    for (size_t i = 0; i < commune->hamlets_declared.len; i++) {
        int64_t count;
        if (!DV_EXACTLY(commune->hamlets_declared.items[i], count, &count) || __builtin_add_overflow(*sum, count, sum))
            return false;
    }
    return commune->hamlets_declared.len > 0;
}

static void check_number(dv_checking *run, const dv_commune *commune) {
    const dv_hamlets *hamlets = &run->dossier->hamlets;
    int64_t declared;
    int64_t percent;
    int64_t listed = (int64_t)hamlets->len;
    if (!declared_number(commune, &declared) || listed == declared || listed == 0) return;
    if (listed > declared) {
        DV_SAY(run, DV_AT(commune, hamlets_declared), &MSG_TOO_MANY, dv_arg__text(dv_check__commune_word(run)),
               dv_arg__int(declared), dv_arg__text(dv_check__hamlet_word(run)), dv_arg__int(listed),
               dv_arg__int(listed - declared));
        return;
    }
    if (dv_check__ratio(&percent, listed, 1000, declared))
        DV_SAY(run, DV_AT(run->dossier, hamlets), &MSG_MISSING, dv_arg__text(dv_check__commune_word(run)),
               dv_arg__int(declared), dv_arg__text(dv_check__hamlet_word(run)), dv_arg__int(listed),
               dv_arg__decimal(percent, 1), dv_arg__int(declared - listed));
}

/* `30 bản, 5 tổ dân phố`: each kind has its own number. */
static void check_kinds(dv_checking *run, const dv_commune *commune) {
    const dv_kind_counts *kinds = &commune->hamlets_declared;
    for (size_t i = 0; kinds->len > 1 && i < kinds->len; i++) {
        const dv_kind_count *declared = kinds->items[i];
        int64_t count;
        int64_t listed = 0;
        if (declared->kind.code == 0 || !DV_EXACTLY(declared, count, &count)) continue;
        for (size_t j = 0; j < run->dossier->hamlets.len; j++)
            listed += run->dossier->hamlets.items[j]->kind.code == declared->kind.code;
        const dv_enum_type *words = declared->base.type->fields[DV_ROW_OF(declared, kind)].words;
        const char *word = words ? dv_enum_name(words, declared->kind.code, DV_VI) : NULL;
        if (listed > count && word)
            DV_SAY(run, DV_SPOT(declared), &MSG_KIND, dv_arg__int(count), dv_arg__text(dv_s(word)), dv_arg__int(listed),
                   dv_arg__int(listed - count));
    }
}

/* What hamlets and commune both count. */
typedef struct tally {
    const dv_message *over;
    const dv_message *is_short;
    int row; /* of the hamlet */
    dv_spot spot;
    int64_t whole;
} tally;

/* One per cent is let pass: hamlets and commune are seldom counted on the same day. */
static void check_tally(dv_checking *run, const dv_commune *commune, const tally *of) {
    const dv_hamlets *hamlets = &run->dossier->hamlets;
    int64_t sum = 0;
    int64_t known = 0;
    int64_t declared;
    int64_t percent;
    for (size_t i = 0; i < hamlets->len; i++) {
        int64_t count;
        if (!dv_check__exact(&hamlets->items[i]->base, of->row, &count)) continue;
        if (__builtin_add_overflow(sum, count, &sum)) return;
        known++;
    }
    int64_t off = sum > of->whole ? sum - of->whole : of->whole - sum;
    if (known == 0 || off <= of->whole / 100 || !dv_check__ratio(&percent, off, 1000, of->whole)) return;
    bool is_whole = declared_number(commune, &declared) && known == declared && known == (int64_t)hamlets->len;
    if (sum < of->whole && !is_whole) return;
    DV_SAY(run, of->spot, sum > of->whole ? of->over : of->is_short, dv_arg__int(known),
           dv_arg__text(dv_check__hamlet_word(run)), dv_arg__int(sum), dv_arg__text(dv_check__commune_word(run)),
           dv_arg__int(of->whole), dv_arg__int(off), dv_arg__decimal(percent, 1));
}

void dv_check__hamlets(dv_checking *run) {
    const dv_commune *commune = run->dossier->commune;
    const dv_hamlets *hamlets = &run->dossier->hamlets;
    if (!commune || hamlets->len == 0) return;
    check_number(run, commune);
    check_kinds(run, commune);
    tally people = {.over = &MSG_PEOPLE_OVER,
                    .is_short = &MSG_PEOPLE_SHORT,
                    .row = DV_ROW_OF(hamlets->items[0], population),
                    .spot = DV_AT(commune, population)};
    if (DV_EXACTLY(commune, population, &people.whole)) check_tally(run, commune, &people);
    tally households = {.over = &MSG_HOUSEHOLDS_OVER,
                        .is_short = &MSG_HOUSEHOLDS_SHORT,
                        .row = DV_ROW_OF(hamlets->items[0], households),
                        .spot = DV_AT(commune, households)};
    if (DV_EXACTLY(commune, households, &households.whole)) check_tally(run, commune, &households);
}
