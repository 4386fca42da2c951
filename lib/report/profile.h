/* Layout profiles: what the rules of a kind of paper ask for, as data. */
#ifndef DV_REPORT_PROFILE_H
#define DV_REPORT_PROFILE_H

#include <danvan/model.h>

/* How an issuing body is called in the head, found by its code in the number. Templates know {unit} and {province}. */
typedef struct dv_issuer_name {
    const char *code;     /* `ĐU` */
    const char *issuer;   /* `Đảng ủy {unit}` */
    const char *superior; /* `Đảng bộ {province}`; NULL where the rules ask for none */
    const char *body;     /* in whose name it reports, where the dossier does not say */
} dv_issuer_name;

typedef struct dv_profile {
    const char *name;
    const char *rules;             /* the rules it follows, for people */
    const char *right[2];       /* lines of the right head */
    const char *left_mark;      /* below the issuer: `*`; NULL for a rule */
    const char *number_lead;    /* before the number */
    const char *below_subject;  /* below the subject: `-----`; NULL for a rule */
    const char *end_mark;       /* takes the place of the last full stop */
    const char *archive_lead;   /* before the archive: `Lưu: ` (State) or `Lưu ` (Party) */
    const char *addressee;      /* `Kính gửi: {to}`; NULL where the paper has no such line */
    const char *label_end[4];   /* behind the labels of parts, sections, subsections, points */
    unsigned margin_mm[4];      /* top, right, bottom, left */
    unsigned body_pt;           /* size of the text and of the subject */
    unsigned type_pt;           /* size of the type word above it */
    unsigned indent_mm100;      /* first-line indent, 1/100 mm */
    bool recipients_underlined; /* `Nơi nhận` underlined (Party) or bold italic (State) */
} dv_profile;

/* The profile of a name; NULL for another name. */
const dv_profile *dv_profile__find(const char *name);
/* The profile that the paper's number and date ask for. `report` may be NULL. */
const dv_profile *dv_profile__choose(const dv_report *report);
/* What is known of an issuer's code; NULL for another code: nobody is named by guess. */
const dv_issuer_name *dv_profile__issuer(const char *code);

#endif
