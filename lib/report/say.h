/* Values as the paper says them. Everything comes back document-owned by the paper; an absent value gives an absent
 * text. */
#ifndef DV_REPORT_SAY_H
#define DV_REPORT_SAY_H

#include "report/blocks.h"

/* How the members of a list are joined. */
typedef enum dv_join {
    DV_JOIN_AND = 0,  /* a, b và c */
    DV_JOIN_SEMI_AND, /* a; b và c */
    DV_JOIN_SEMI,     /* a; b; c */
    DV_JOIN_COMMA     /* a, b, c */
} dv_join;

dv_str dv_say__count(dv_paper *paper, bool has, dv_count value);
dv_str dv_say__number(dv_paper *paper, size_t value);
dv_str dv_say__decimal(dv_paper *paper, bool has, dv_decimal value);
/* `implied` is the unit that the sentence says itself. `đa số` keeps the unit of counted things only,
 * `chưa thống kê` none. */
dv_str dv_say__amount(dv_paper *paper, bool has, dv_amount value, dv_unit implied);
/* With its word: `ngày 22/6/2026`, `tháng 6/2026`, `năm 2026`. */
dv_str dv_say__date(dv_paper *paper, bool has, dv_date value);
/* As offices write it: `6 tháng đầu năm 2026`, `quý II/2026`, `năm 2026`, `giai đoạn 2025-2030`, `tháng 6/2026`, else
 * `từ ngày … đến ngày …`; an open end is `đến nay`. */
dv_str dv_say__period(dv_paper *paper, bool has, dv_interval value);
dv_str dv_say__docref(dv_paper *paper, bool has, const dv_docref *value);
/* Joins; blank members are left out. */
dv_str dv_say__join(dv_paper *paper, const dv_str *items, size_t len, dv_join how);
dv_str dv_say__texts(dv_paper *paper, dv_texts texts, dv_join how);
/* Each text in “quotation marks”. */
dv_str dv_say__quoted(dv_paper *paper, dv_texts texts);
dv_str dv_say__upper(dv_paper *paper, dv_str text);
/* With a capital at the beginning. */
dv_str dv_say__capital(dv_paper *paper, dv_str text);
/* a and b without anything between. */
dv_str dv_say__pair(dv_paper *paper, dv_str a, dv_str b);
/* The word for an enumeration value of the member at `offset`. */
dv_str dv_say__enum(const dv_entity *entity, size_t offset, dv_enum value);
#define DV_SAY_ENUM(e, member)                                                                                         \
    dv_say__enum(&(e)->base, (size_t)((const char *)&(e)->member - (const char *)(e)), (e)->member)

/* In full the first time, by type and number afterwards (Decree 30/2020/NĐ-CP appendix I part II item 5). */
dv_str dv_say__citation(dv_paper *paper, const dv_citation *citation);
dv_str dv_say__citations(dv_paper *paper, dv_citations citations, dv_join how);

/* `xã Bình Lư`, `tỉnh Lai Châu`; absent where the dossier has no name. */
dv_str dv_say__unit(dv_paper *paper);
dv_str dv_say__province(dv_paper *paper);
/* The word for the kind of this commune: `xã`; absent where the dossier does not say. */
dv_str dv_say__unit_kind(const dv_paper *paper);
dv_str dv_say__place(dv_paper *paper, dv_place place);
/* `bản Chu Va 6 và bản Nà Đa`. */
dv_str dv_say__hamlets(dv_paper *paper, dv_refs refs);
/* `có 30 bản và 05 tổ dân phố`, `không có bản nào`; a visible blank where there is none. */
dv_str dv_say__hamlet_counts(dv_paper *paper, dv_kind_counts counts);
/* Where a model is at work: its hamlets, or its place in free words. */
dv_str dv_say__model_place(dv_paper *paper, const dv_model *model);

#endif
