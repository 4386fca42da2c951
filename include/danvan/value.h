/** @file value.h
 *  The values that commune papers are made of: counts, decimals, amounts, dates, periods and document numbers. Exact, in integers,
 *  overflow checked; read leniently in Vietnamese or plain notation; written in one form. Nothing here reads the locale or uses
 *  binary floating point. All value types are plain data; parsers never allocate, and what they return may point into the text
 *  that they read (said where it does). Every function may be called from any thread.
 *
 *  **Reading numbers.** `.` and blanks group thousands, `,` is the decimal mark: `17.239,15` is 17239.15. Groups must be whole
 *  (three digits). One point and exactly three digits (`1.234`) is 1234 in a count and ambiguous in a decimal; a comma and three
 *  digits (`2,148`) in a count is an error. English notation with both marks (`17,239.15`) is recognised by the last mark.
 *  A leading zero is office style (`03` is 3), never octal.
 *
 *  **Words of qualification.** trên, hơn, over, more than, `>`; dưới, gần, chưa đến, under, nearly, less than, `<`; khoảng, ước,
 *  about, `~`; đa số, phần lớn, most, majority; không thống kê, not stated. */
#ifndef DANVAN_VALUE_H
#define DANVAN_VALUE_H

#include <danvan/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How exact a quantity is. */
typedef enum dv_qualifier {
    DV_EXACT = 0,     /**< the figure itself */
    DV_ABOUT = 1,     /**< khoảng: near the figure */
    DV_MORE_THAN = 2, /**< trên: a lower bound */
    DV_LESS_THAN = 3, /**< dưới, gần: an upper bound */
    DV_MAJORITY = 4,  /**< đa số: no figure */
    DV_NOT_STATED = 5 /**< không thống kê: the writer says that there is no figure; not the same as an absent value */
} dv_qualifier;

/** Units of measure and the counted things of these papers. Words are read in Vietnamese and English and written by
 *  dv_unit_name(). */
typedef enum dv_unit {
    DV_UNIT_NONE = 0,    /**< no unit */
    DV_UNIT_PERCENT,     /**< % */
    DV_UNIT_HA,          /**< hectare */
    DV_UNIT_KM2,         /**< square kilometre = 100 ha */
    DV_UNIT_M2,          /**< square metre; 1 ha = 10 000 m² */
    DV_UNIT_KM,          /**< kilometre */
    DV_UNIT_M,           /**< metre */
    DV_UNIT_KG,          /**< kilogram */
    DV_UNIT_TONNE,       /**< tấn */
    DV_UNIT_QUINTAL,     /**< tạ = 100 kg */
    DV_UNIT_VND,         /**< đồng */
    DV_UNIT_PEOPLE,      /**< người, nhân khẩu, khẩu */
    DV_UNIT_HOUSEHOLDS,  /**< hộ */
    DV_UNIT_ATTENDANCES, /**< lượt, lượt người: visits, may exceed the population */
    DV_UNIT_CONFERENCES, /**< hội nghị */
    DV_UNIT_OPINIONS,    /**< ý kiến */
    DV_UNIT_DOCUMENTS,   /**< văn bản */
    DV_UNIT_MODELS,      /**< mô hình */
    DV_UNIT_SESSIONS,    /**< cuộc */
    DV_UNIT_WORKDAYS,    /**< ngày công */
    DV_UNIT_PEOPLE_PER_KM2, /**< người/km² */
    DV_UNIT_GROUPS,      /**< dân tộc */
    DV_UNIT_POINTS,      /**< điểm */
    DV_UNIT_OTHER        /**< some other word: see dv_amount::unit_text */
} dv_unit;

/** What an amount is counted per. */
typedef enum dv_per {
    DV_PER_NONE = 0,       /**< nothing */
    DV_PER_YEAR,           /**< /năm */
    DV_PER_QUARTER,        /**< /quý */
    DV_PER_MONTH,          /**< /tháng */
    DV_PER_DAY,            /**< /ngày */
    DV_PER_HA,             /**< /ha */
    DV_PER_PERSON,         /**< /người */
    DV_PER_HOUSEHOLD,      /**< /hộ */
    DV_PER_PERSON_YEAR,    /**< /người/năm */
    DV_PER_PERSON_MONTH,   /**< /người/tháng */
    DV_PER_HOUSEHOLD_YEAR, /**< /hộ/năm */
    DV_PER_HA_YEAR         /**< /ha/năm */
} dv_per;

/** A count of things: a whole number of 0 or more. */
typedef struct dv_count {
    int64_t value;  /**< 0 where the qualifier carries no figure */
    dv_qualifier q; /**< how exact */
} dv_count;

/** A decimal number that keeps its scale: 26,70 is {2670, 2}. */
typedef struct dv_decimal {
    int64_t mantissa; /**< all digits */
    uint8_t scale;    /**< how many stand behind the mark; 0 to 9 */
    uint8_t unit;     /**< a dv_unit: what was written; DV_UNIT_NONE where none was */
    dv_qualifier q;   /**< how exact */
} dv_decimal;

/** A quantity in free use: a figure or a range, its unit, and what it is counted per. Figures are lower / 10^scale. Money is in
 *  đồng: `4,4 tỷ đồng/năm` is {4400000000, 4400000000, 0, DV_UNIT_VND, DV_PER_YEAR}. */
typedef struct dv_amount {
    int64_t lower;    /**< the figure, or the lower end of a range */
    int64_t upper;    /**< the same, or the upper end */
    uint8_t scale;    /**< digits behind the mark, 0 to 9 */
    dv_unit unit;     /**< unit */
    dv_per per;       /**< counted per */
    dv_qualifier q;   /**< how exact */
    dv_str unit_text; /**< DV_UNIT_OTHER: the word as written */
} dv_amount;

/** A date of which parts may be unknown (EDTF level 1, ISO 8601-2, with unspecified year digits). Calendar: proleptic Gregorian,
 *  years 1 to 9999. */
typedef struct dv_date {
    int16_t year;       /**< unknown trailing digits as 0: 202X is 2020 */
    uint8_t year_known; /**< how many leading digits of the year are known: 4 whole, 3 for `202X`, 0 none */
    uint8_t month;      /**< 1 to 12; 0 unknown */
    uint8_t day;        /**< 1 to 31; 0 unknown */
    uint8_t uncertain;  /**< 1 after `?`, 2 after `~` (approximate), 3 after `%` (both) */
} dv_date;

/** A period from one date to another, each perhaps open (`..`) or partial. */
typedef struct dv_interval {
    dv_date from;   /**< first day */
    dv_date to;     /**< last day */
    bool open_from; /**< no beginning is given */
    bool open_to;   /**< no end is given: it goes on */
} dv_interval;

/** Whose numbering a document number follows. */
typedef enum dv_system {
    DV_SYSTEM_UNKNOWN = 0, /**< cannot be told */
    DV_SYSTEM_PARTY,       /**< Party: 548-CV/BTGDVTU */
    DV_SYSTEM_STATE,       /**< State: 1670/NQ-UBTVQH15 */
    DV_SYSTEM_FRONT        /**< Fatherland Front, in state style: 16/KH-MTTQ-BTT */
} dv_system;

/** The written shapes of a document number. */
typedef enum dv_docref_form {
    DV_DOCREF_PARTY = 0, /**< num[suffix]-TYPE/ISSUER */
    DV_DOCREF_LAW,       /**< num/year/QHterm or num/year/UBTVQHterm */
    DV_DOCREF_STATE_LEGAL, /**< num/year/TYPE-ISSUER */
    DV_DOCREF_STATE,     /**< num/TYPE-ISSUER[-UNIT] */
    DV_DOCREF_LETTER,    /**< num/ISSUER-UNIT: a state letter has no type code */
    DV_DOCREF_OLD        /**< num[letter]-ISSUER[/UNIT], before the present rules */
} dv_docref_form;

/** A document number taken apart (số, ký hiệu). Source of the grammar: Decree 30/2020/NĐ-CP appendix I and III for the State,
 *  Regulation 399-QĐ/TW for the Party. All texts are canonical and NUL-terminated inside the struct. */
typedef struct dv_docref {
    dv_docref_form form; /**< shape */
    dv_system system;    /**< whose */
    int32_t number;      /**< 1 to 99 999; -1 while it is still blank (`…-BC/ĐU`) */
    int16_t year;        /**< law and state legal forms; 0 where none */
    uint8_t term;        /**< term of the National Assembly (QH15: 15); 0 where none */
    char suffix;         /**< small letter behind the number, or 0 */
    char type[12];       /**< type code: CV, NQ, QĐ, QĐi, TTr …; empty in letters, laws and old forms */
    char issuer[72];     /**< issuing body: BTGDVTU, UBTVQH15, ĐU; joint issuers joined with `-` */
    char unit[40];       /**< drafting unit behind the issuer (`BTT` in MTTQ-BTT), or empty */
} dv_docref;

/** A citation as one line of a paper writes it: type word, [số] number, [ngày date], [của issuer], subject. The texts are borrowed
 *  from the line that was read. */
typedef struct dv_citation_parts {
    dv_str type;       /**< type word as written: `Nghị quyết`, `Kế hoạch`; absent where the line begins with the number */
    bool has_symbol;   /**< whether `symbol` was found */
    dv_docref symbol;  /**< document number */
    dv_str symbol_raw; /**< as written */
    bool has_date;     /**< whether `date` was found */
    dv_date date;      /**< day of the document */
    dv_str issuer;     /**< after `của` */
    dv_str subject;    /**< the rest: trích yếu, with its `về` */
} dv_citation_parts;

/** How a value is written. */
typedef enum dv_notation {
    DV_PLAIN = 0,  /**< for programs and English keys: `18043`, `17239.15 ha`, `2026-06-22`, `about 4.4 billion VND/year` */
    DV_VIETNAMESE, /**< for people: `18.043`, `17.239,15 ha`, `22/6/2026`, `khoảng 4,4 tỷ đồng/năm` */
    DV_OFFICE      /**< as the paper writes it: like DV_VIETNAMESE, and a count below 10 with its zero: `03` */
} dv_notation;

/** The word for a unit. @return borrowed for ever; "" for none and other. */
DV_EXPORT const char *dv_unit_name(dv_unit unit, dv_lang lang);
/** The unit that a word names, in Vietnamese (marks may be missing) or English. @return DV_UNIT_OTHER for another word,
 *  DV_UNIT_NONE for no word. */
DV_EXPORT dv_unit dv_unit_find(dv_str word);

/** Reads a count: digits with or without thousands marks, an optional qualifier before and an optional unit word behind.
 *  @param unit what must be counted: another unit's word is an error; DV_UNIT_NONE accepts any word.
 *  @param why  filled on failure; may be NULL.
 *  @return DV_OK; DV_E_VALUE; DV_E_AMBIGUOUS (`18.04`, `2,148`); DV_E_RANGE. `*out` is untouched on failure. */
DV_EXPORT dv_status dv_count_parse(dv_count *out, dv_str text, dv_unit unit, dv_why *why);
/** Writes a count, without unit. @return `out->status`. */
DV_EXPORT dv_status dv_count_format(dv_buf *out, dv_count value, dv_notation notation);

/** Reads a decimal with its unit.
 *  @param unit the unit it is wanted in: DV_UNIT_HA also accepts km² and m² (kept as written, see dv_decimal_convert()); a missing
 *  unit is an error unless `unit` is DV_UNIT_NONE. DV_UNIT_PERCENT needs the `%`.
 *  @return DV_OK; DV_E_VALUE; DV_E_AMBIGUOUS (`1.234 ha`: `why` shows both readings); DV_E_RANGE. */
DV_EXPORT dv_status dv_decimal_parse(dv_decimal *out, dv_str text, dv_unit unit, dv_why *why);
/** Writes a decimal with its unit. One point and exactly three digits is avoided even in DV_PLAIN: `1,234 ha`.
 *  @return `out->status`. */
DV_EXPORT dv_status dv_decimal_format(dv_buf *out, dv_decimal value, dv_notation notation);
/** Compares by value: 26,7 equals 26,70. Units and qualifiers are not looked at. @return <0, 0, >0. */
DV_EXPORT int dv_decimal_compare(dv_decimal a, dv_decimal b);
/** Adds exactly, at the larger scale. @return DV_OK, DV_E_RANGE. `*out` may be one of the terms. */
DV_EXPORT dv_status dv_decimal_add(dv_decimal *out, dv_decimal a, dv_decimal b);
/** Brings a decimal to another scale; digits that would be lost are an error. @return DV_OK, DV_E_RANGE, DV_E_LOSS. */
DV_EXPORT dv_status dv_decimal_rescale(dv_decimal *value, uint8_t scale);
/** Converts between ha, km² and m², and between kg, tạ and tấn, exactly. @return DV_OK; DV_E_ARG for units of different kinds;
 *  DV_E_RANGE. */
DV_EXPORT dv_status dv_decimal_convert(dv_decimal *value, dv_unit to);

/** Reads an amount: a figure or range (`10-15 hộ`, `từ 10 đến 15 hộ`) with qualifier, multiplier (nghìn, ngàn, triệu, tỷ; thousand,
 *  million, billion), unit and `/per`; or a qualifier alone (`đa số`).
 *  @param unit the unit that a bare number has; DV_UNIT_NONE for none.
 *  `out->unit_text` points into `text`. @return DV_OK, DV_E_VALUE, DV_E_AMBIGUOUS, DV_E_RANGE. */
DV_EXPORT dv_status dv_amount_parse(dv_amount *out, dv_str text, dv_unit unit, dv_why *why);
/** Writes an amount; money of a million and more in triệu or tỷ where that needs at most three decimals.
 *  @param unit the unit that goes without saying there (it is then not written); DV_UNIT_NONE writes it always.
 *  @return `out->status`. */
DV_EXPORT dv_status dv_amount_format(dv_buf *out, dv_amount value, dv_unit unit, dv_notation notation);

/** Reads a date: `22/6/2026`, `22-6-2026`, `22.6.2026`, `6/2026`, `2026`, `ngày 22 tháng 6 năm 2026`, `ngày … tháng 6 năm 2026`,
 *  `tháng 6 năm 2026`, `tháng 6/2026`, `năm 2026`, EDTF (`2026-06-22`, `2026-06`, `2026-06-XX`, `202X-01-26`, `2026?`). The day
 *  comes first, always. A digit of the year may be lost: `26/01/202.` is read as `202X-01-26`.
 *  @return DV_OK; DV_E_VALUE (`why` shows the calendar: tháng 6 có 30 ngày); DV_E_AMBIGUOUS (`6/26`); DV_E_RANGE. */
DV_EXPORT dv_status dv_date_parse(dv_date *out, dv_str text, dv_why *why);
/** Writes a date: EDTF in DV_PLAIN; `22/6/2026`, `6/2026` in Vietnamese (day below 10 and months 1, 2 with a leading zero: Decree
 *  30/2020/NĐ-CP appendix I). @return `out->status`. */
DV_EXPORT dv_status dv_date_format(dv_buf *out, dv_date value, dv_notation notation);
/** Writes a date in words for the place-and-date line: `ngày 22 tháng 6 năm 2026`, `ngày … tháng 6 năm 2026`. @return `out->status`. */
DV_EXPORT dv_status dv_date_format_long(dv_buf *out, dv_date value);
/** Whether all of day, month and year are known. */
DV_EXPORT bool dv_date_is_whole(dv_date value);
/** The days that a partial date may mean, as day numbers (days since 1970-01-01).
 *  @return false when the year is wholly unknown. */
DV_EXPORT bool dv_date_bounds(dv_date value, int32_t *earliest, int32_t *latest);
/** The day number of a whole date; days since 1970-01-01. */
DV_EXPORT int32_t dv_date_to_days(int16_t year, uint8_t month, uint8_t day);
/** The date of a day number. @return DV_OK, DV_E_RANGE outside years 1 to 9999. */
DV_EXPORT dv_status dv_date_from_days(dv_date *out, int32_t days);
/** 1 Monday to 7 Sunday; 0 when the date is not whole. */
DV_EXPORT int dv_date_weekday(dv_date value);
/** Days in a month. @return 28 to 31; 0 for a month outside 1 to 12. */
DV_EXPORT uint8_t dv_days_in_month(int16_t year, uint8_t month);
/** Certainly before: the latest day that `a` may mean is earlier than the earliest of `b`. */
DV_EXPORT bool dv_date_before(dv_date a, dv_date b);
/** Whether two dates are the same, unknown parts included. */
DV_EXPORT bool dv_date_equal(dv_date a, dv_date b);

/** Reads a period: `01/7/2025 đến 6/2026`, `từ 01/7/2025 đến nay`, `2024-2030`, `giai đoạn 2024-2030`, `quý II/2026`, `6 tháng đầu năm
 *  2026`, `năm 2026`, EDTF `2025-07-01/2026-06`, `2025-07-01/..`. A single date is the period that it means.
 *  @return DV_OK; DV_E_VALUE; DV_E_RANGE when the end is certainly before the beginning. */
DV_EXPORT dv_status dv_interval_parse(dv_interval *out, dv_str text, dv_why *why);
/** Writes a period. @return `out->status`. */
DV_EXPORT dv_status dv_interval_format(dv_buf *out, dv_interval value, dv_notation notation);
/** Whether two periods are the same. */
DV_EXPORT bool dv_interval_equal(dv_interval a, dv_interval b);

/** Reads a document number: with or without `Số`, blanks around the marks, `–` for `-`, Ð for Đ, missing hyphens, small letters,
 *  dots for a number still blank. Nothing may follow it.
 *  @return DV_OK, DV_E_VALUE, DV_E_RANGE. */
DV_EXPORT dv_status dv_docref_parse(dv_docref *out, dv_str text, dv_why *why);
/** Writes a document number canonically; a number below 10 gets its zero; a blank number is left out (`-BC/ĐU`) in DV_PLAIN and is
 *  `…` otherwise. @return `out->status`. */
DV_EXPORT dv_status dv_docref_format(dv_buf *out, const dv_docref *value, dv_notation notation);
/** Whether two numbers are the same, by their canonical parts. */
DV_EXPORT bool dv_docref_equal(const dv_docref *a, const dv_docref *b);
/** Finds the first document number inside running text. @param at where to begin; moved past it. @param span the bytes of it.
 *  @return whether one was found. */
DV_EXPORT bool dv_docref_find(dv_docref *out, dv_str text, size_t *at, dv_str *span);
/** The Vietnamese type word for a type code: `KH` gives `Kế hoạch`. `QĐ` and `TT` depend on the system.
 *  @return borrowed for ever; NULL for a code that is not known. */
DV_EXPORT const char *dv_document_type_name(const char *code, dv_system system);
/** The type code for a type word: `Kế hoạch` gives `KH`. @return borrowed for ever; NULL for another word. */
DV_EXPORT const char *dv_document_type_code(dv_str word, dv_system system);

/** Takes a citation line apart. Never fails for text: a line without a number has its type word and subject only; an empty line is
 *  DV_E_VALUE. A date that cannot be read is DV_E_VALUE with the reason in `why`. */
DV_EXPORT dv_status dv_citation_parse(dv_citation_parts *out, dv_str line, dv_why *why);
/** Writes a citation as one line: `Kế hoạch số 59-KH/ĐU ngày 07/02/2026 của … về …`. @return `out->status`. */
DV_EXPORT dv_status dv_citation_format(dv_buf *out, const dv_citation_parts *value);

#ifdef __cplusplus
}
#endif
#endif
