#include <string.h>

#include "report/figure.h"
#include "report/letters.h"
#include "report/say.h"

static const char *place_word(int32_t kind) {
    static const char *const WORDS[] = {[DV_PLACE_XA] = "xã",           [DV_PLACE_PHUONG] = "phường",
                                        [DV_PLACE_DAC_KHU] = "đặc khu", [DV_PLACE_THI_TRAN] = "thị trấn",
                                        [DV_PLACE_TINH] = "tỉnh",       [DV_PLACE_THANH_PHO] = "thành phố",
                                        [DV_PLACE_HUYEN] = "huyện",     [DV_PLACE_QUAN] = "quận",
                                        [DV_PLACE_THI_XA] = "thị xã"};
    return kind > 0 && (size_t)kind < sizeof WORDS / sizeof *WORDS ? WORDS[kind] : NULL;
}

/* Decree 30/2020/NĐ-CP appendix II: the common noun takes a capital before a name that is a number (Quận 1, Ấp 3). */
static dv_str named(dv_paper *paper, dv_str word, dv_str name) {
    dv_buf buf;
    if (word.len == 0 || name.len == 0) return name;
    dv_buf_init(&buf, paper->alloc);
    if (*name.ptr >= '0' && *name.ptr <= '9')
        dv_letters__capital(&buf, word);
    else
        dv_buf_add(&buf, word);
    dv_buf_putc(&buf, ' ');
    dv_buf_add(&buf, name);
    return dv_paper__keep(paper, &buf);
}

dv_str dv_say__place(dv_paper *paper, dv_place place) {
    return named(paper, dv_s(place_word(place.kind)), place.name);
}

dv_str dv_say__unit_kind(const dv_paper *paper) {
    const dv_commune *commune = paper->dossier->commune;
    const char *word = NULL;
    if (commune && DV_HAS(commune, name)) word = place_word(commune->name.kind);
    if (!word && commune && DV_HAS(commune, kind)) word = place_word(commune->kind.code);
    return dv_s(word);
}

dv_str dv_say__unit(dv_paper *paper) {
    const dv_commune *commune = paper->dossier->commune;
    if (!commune || !DV_HAS(commune, name)) return (dv_str){NULL, 0};
    return named(paper, dv_say__unit_kind(paper), commune->name.name);
}

/* The six cities that stand on the level of a province (Resolution 202/2025/QH15). */
static bool is_city(dv_str name) {
    static const char *const CITIES[] = {"Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"};
    for (size_t i = 0; i < sizeof CITIES / sizeof *CITIES; i++)
        if (dv_name_equal(name, dv_s(CITIES[i]))) return true;
    return false;
}

dv_str dv_say__province(dv_paper *paper) {
    const dv_commune *commune = paper->dossier->commune;
    if (!commune || !DV_HAS(commune, province) || commune->province.name.len == 0) return (dv_str){NULL, 0};
    dv_place place = commune->province;
    /* A code is not a name. */
    if (*place.name.ptr >= '0' && *place.name.ptr <= '9') return (dv_str){NULL, 0};
    if (place.kind == 0) place.kind = is_city(place.name) ? DV_PLACE_THANH_PHO : DV_PLACE_TINH;
    return dv_say__place(paper, place);
}

/* The kind that most hamlets here have: that of the first declared number. */
static dv_str usual_kind(const dv_paper *paper) {
    const dv_commune *commune = paper->dossier->commune;
    for (size_t i = 0; commune && i < commune->hamlets_declared.len; i++) {
        const dv_kind_count *declared = commune->hamlets_declared.items[i];
        if (DV_HAS(declared, kind)) return DV_SAY_ENUM(declared, kind);
    }
    return (dv_str){NULL, 0};
}

static dv_str say_hamlet(dv_paper *paper, const dv_ref *ref) {
    const dv_hamlet *hamlet = (const dv_hamlet *)ref->target;
    /* `Nà Phát (Sơn Bình)` tells two hamlets of one name apart: then the reference says more than the name. */
    bool qualified = ref->name.len > 0 && memchr(ref->name.ptr, '(', ref->name.len);
    dv_str kind = hamlet && DV_HAS(hamlet, kind) ? DV_SAY_ENUM(hamlet, kind) : usual_kind(paper);
    return named(paper, kind, hamlet && !qualified && DV_HAS(hamlet, name) ? hamlet->name : ref->name);
}

dv_str dv_say__hamlets(dv_paper *paper, dv_refs refs) {
    dv_str *items = dv_paper__alloc(paper, refs.len, sizeof *items);
    if (!items) return (dv_str){NULL, 0};
    for (size_t i = 0; i < refs.len; i++)
        items[i] = say_hamlet(paper, &refs.items[i]);
    return dv_say__join(paper, items, refs.len, DV_JOIN_AND);
}

/* What there is stands behind one `có`; what there is not has its own words. */
dv_str dv_say__hamlet_counts(dv_paper *paper, dv_kind_counts counts) {
    dv_str *items = dv_paper__alloc(paper, counts.len * 2, sizeof *items);
    if (!items || counts.len == 0) return DV_S("có … thôn, bản, tổ dân phố");
    size_t some = 0;
    size_t other = counts.len;
    for (size_t i = 0; i < counts.len; i++) {
        const dv_kind_count *declared = counts.items[i];
        dv_figure figure = dv_figure__count(paper, DV_HAS(declared, count), declared->count);
        if (figure.state == DV_FIGURE_ABSENT) figure = (dv_figure){DV_FIGURE_SOME, DV_S("…")};
        dv_slot slots[] = {
            {"kind", DV_HAS(declared, kind) ? DV_SAY_ENUM(declared, kind) : DV_S("thôn, bản, tổ dân phố")}};
        dv_str said = dv_figure__say(paper, DV_F_HAMLETS, figure, slots, 1);
        items[figure.state == DV_FIGURE_SOME ? some++ : other++] = said;
    }
    dv_str parts[] = {dv_say__join(paper, items, some, DV_JOIN_AND),
                      dv_say__join(paper, items + counts.len, other - counts.len, DV_JOIN_AND)};
    if (some > 0) parts[0] = dv_say__pair(paper, DV_S("có "), parts[0]);
    return dv_say__join(paper, parts, 2, DV_JOIN_COMMA);
}

dv_str dv_say__model_place(dv_paper *paper, const dv_model *model) {
    dv_str hamlets = dv_say__hamlets(paper, model->hamlets);
    return hamlets.len > 0 ? hamlets : model->where;
}
