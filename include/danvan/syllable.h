/** @file syllable.h
 *  Vietnamese syllables and the place of their tone: reading a syllable into its parts, telling whether it can be Vietnamese,
 *  writing it, and moving tones in running text.
 *
 *  **Two places of the tone.** Vietnamese is written in two styles that differ in just three rimes, `oa`, `oe` and `uy` without a
 *  final consonant: newspapers and laws write `hòa`, `khỏe`, `thủy`, school books `hoà`, `khoẻ`, `thuỷ`. The usual names "old"
 *  and "new" are used both ways round by different programs, so the styles are named by example here. All other rimes have one
 *  right place: `toán`, `nước`, `quá`, `già`; a tone elsewhere (`tóan`, `nứơc`, `qúa`, `gìa`) is wrong in both styles.
 *
 *  No function here looks a word up in a dictionary: what is called valid is well-formed. Every function may be called from any
 *  thread. Rules: the usual description of the Vietnamese syllable (initial, glide, nucleus, final, tone) and of its spelling. */
#ifndef DANVAN_SYLLABLE_H
#define DANVAN_SYLLABLE_H

#include <danvan/text.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The tones, in the order of CLDR and of most dictionaries. */
typedef enum dv_tone {
    DV_TONE_NGANG = 0, /**< no mark: ma */
    DV_TONE_HUYEN,     /**< mà */
    DV_TONE_HOI,       /**< mả */
    DV_TONE_NGA,       /**< mã */
    DV_TONE_SAC,       /**< má */
    DV_TONE_NANG       /**< mạ */
} dv_tone;

/** Where the tone stands in open `oa`, `oe`, `uy`. */
typedef enum dv_tone_place {
    DV_TONE_HOA_FIRST = 0, /**< on the first vowel: hòa, khỏe, thủy (newspapers, laws) */
    DV_TONE_HOA_SECOND     /**< on the second vowel: hoà, khoẻ, thuỷ (school books) */
} dv_tone_place;

/** Where the tone of a syllable that was read stands. */
typedef enum dv_tone_found {
    DV_TONE_FOUND_NONE = 0,   /**< there is no mark */
    DV_TONE_FOUND_BOTH,       /**< where both styles put it: toán */
    DV_TONE_FOUND_HOA_FIRST,  /**< where only one style puts it: hòa */
    DV_TONE_FOUND_HOA_SECOND, /**< where only the other puts it: hoà */
    DV_TONE_FOUND_WRONG       /**< where neither puts it: tóan */
} dv_tone_found;

/** How much may pass for a syllable. */
typedef enum dv_syllable_level {
    DV_SYLLABLE_STRICT = 0, /**< ordinary Vietnamese: the table of rimes; k, gh, ngh only before i, e, ê (k before y too) and c,
                             *   g, ng before the others; only sắc and nặng before c, ch, p, t */
    DV_SYLLABLE_LOOSE       /**< besides, names from the languages of Vietnam and from abroad as Vietnamese papers write them:
                             *   `ka`, `Kon`, `Đắk`, `Krông`, `Ea`, `Păh`, `H’Leo`, `M’Nông`; stops without a tone */
} dv_syllable_level;

/** The consonants before the rime, as written. */
typedef enum dv_initial {
    DV_INITIAL_NONE = 0, /**< the syllable begins with a vowel */
    DV_INITIAL_B,        /**< b */
    DV_INITIAL_C,        /**< c */
    DV_INITIAL_CH,       /**< ch */
    DV_INITIAL_D,        /**< d */
    DV_INITIAL_DD,       /**< đ */
    DV_INITIAL_G,        /**< g */
    DV_INITIAL_GH,       /**< gh */
    DV_INITIAL_GI,       /**< gi; in gì, gìn, giếng its i belongs to the rime too */
    DV_INITIAL_H,        /**< h */
    DV_INITIAL_K,        /**< k */
    DV_INITIAL_KH,       /**< kh */
    DV_INITIAL_L,        /**< l */
    DV_INITIAL_M,        /**< m */
    DV_INITIAL_N,        /**< n */
    DV_INITIAL_NG,       /**< ng */
    DV_INITIAL_NGH,      /**< ngh */
    DV_INITIAL_NH,       /**< nh */
    DV_INITIAL_P,        /**< p */
    DV_INITIAL_PH,       /**< ph */
    DV_INITIAL_QU,       /**< qu; its u is the glide */
    DV_INITIAL_R,        /**< r */
    DV_INITIAL_S,        /**< s */
    DV_INITIAL_T,        /**< t */
    DV_INITIAL_TH,       /**< th */
    DV_INITIAL_TR,       /**< tr */
    DV_INITIAL_V,        /**< v */
    DV_INITIAL_X,        /**< x */
    DV_INITIAL_OTHER     /**< one that only DV_SYLLABLE_LOOSE takes: kr in Krông, H’L in H’Leo */
} dv_initial;

/** The rounding before the nucleus. */
typedef enum dv_glide {
    DV_GLIDE_NONE = 0, /**< none */
    DV_GLIDE_O,        /**< o in hoa, hoe, hoặc */
    DV_GLIDE_U         /**< u in quê, tuần, thủy */
} dv_glide;

/** The vowel or diphthong that bears the tone, whatever its spelling. */
typedef enum dv_nucleus {
    DV_NUCLEUS_A = 0,  /**< a */
    DV_NUCLEUS_AW,     /**< ă */
    DV_NUCLEUS_AA,     /**< â */
    DV_NUCLEUS_E,      /**< e */
    DV_NUCLEUS_EE,     /**< ê */
    DV_NUCLEUS_I,      /**< i, y */
    DV_NUCLEUS_IEE,    /**< iê, yê, ia, ya */
    DV_NUCLEUS_O,      /**< o */
    DV_NUCLEUS_O_LONG, /**< oo in xoong */
    DV_NUCLEUS_OO,     /**< ô */
    DV_NUCLEUS_OW,     /**< ơ */
    DV_NUCLEUS_U,      /**< u */
    DV_NUCLEUS_UOO,    /**< uô, ua */
    DV_NUCLEUS_UW,     /**< ư */
    DV_NUCLEUS_UWOW,   /**< ươ, ưa */
    DV_NUCLEUS_OTHER   /**< one that only DV_SYLLABLE_LOOSE takes: ea */
} dv_nucleus;

/** What ends the rime, as written. */
typedef enum dv_final {
    DV_FINAL_NONE = 0, /**< nothing */
    DV_FINAL_C,        /**< c */
    DV_FINAL_CH,       /**< ch */
    DV_FINAL_M,        /**< m */
    DV_FINAL_N,        /**< n */
    DV_FINAL_NG,       /**< ng */
    DV_FINAL_NH,       /**< nh */
    DV_FINAL_P,        /**< p */
    DV_FINAL_T,        /**< t */
    DV_FINAL_I,        /**< i in hai */
    DV_FINAL_Y,        /**< y in hay */
    DV_FINAL_O,        /**< o in hao */
    DV_FINAL_U,        /**< u in hau */
    DV_FINAL_OTHER     /**< one that only DV_SYLLABLE_LOOSE takes: k, h, l, r */
} dv_final;

/** How capitals and small letters lie in a syllable. */
typedef enum dv_letter_case {
    DV_CASE_LOWER = 0, /**< hòa */
    DV_CASE_TITLE,     /**< Hòa; also a single capital */
    DV_CASE_UPPER,     /**< HÒA */
    DV_CASE_MIXED      /**< hÒa */
} dv_letter_case;

/** The most letters that a syllable can have; Vietnamese needs 7 (nghiêng). */
#define DV_SYLLABLE_LETTERS 10

/** A letter of a syllable, without its tone. */
typedef struct dv_syllable_letter {
    char base;     /**< a small letter of ASCII */
    uint8_t shape; /**< 0 plain, 1 breve (ă), 2 circumflex (â ê ô), 3 horn (ơ ư), 4 stroke (đ) */
    bool upper;    /**< a capital */
    uint8_t start; /**< its first byte in the text, its marks follow */
} dv_syllable_letter;

/** A syllable taken apart. Plain data that needs no freeing and holds no pointer into the text. */
typedef struct dv_syllable {
    uint8_t initial;     /**< dv_initial */
    uint8_t glide;       /**< dv_glide */
    uint8_t nucleus;     /**< dv_nucleus */
    uint8_t final;       /**< dv_final */
    uint8_t tone;        /**< dv_tone */
    uint8_t found;       /**< dv_tone_found */
    uint8_t letter_case; /**< dv_letter_case */
    bool loose;          /**< it is not a syllable of DV_SYLLABLE_STRICT */
    uint8_t vowels;      /**< index of the first letter that can bear the tone: in `quá` 2, in `gì` 1 */
    uint8_t vowels_len;  /**< how many such letters there are; the final consonants follow */
    uint8_t tone_at;     /**< index of the letter that bears the mark; 0 when there is none */
    uint8_t apostrophe;  /**< how many letters stand before the apostrophe of `H’Leo`; 0 without one */
    uint8_t len;         /**< letters */
    dv_syllable_letter letters[DV_SYLLABLE_LETTERS]; /**< `len` of them */
} dv_syllable;

/** Reads one syllable. `qu` and `gi` are read as the spelling means them: `quý` is qu + uy, `gì` gi + i, `giếng` gi + iêng, `gia`
 *  gi + a.
 *  @param out the parts; undefined unless DV_OK. @param text all of it must be the syllable; composed, decomposed or in between
 *  (`e` + U+0323 + U+0302, `ê` + U+0323), the marks of a letter in any order. The tone may stand on any vowel: see `found`.
 *  @param level what passes. Allocates nothing.
 *  @return DV_OK; DV_E_VALUE when it is no syllable (two tones, letters or marks that Vietnamese does not have, empty); DV_E_TEXT
 *  when it is not UTF-8; DV_E_ARG without `out` or for a level that is none. */
DV_EXPORT dv_status dv_syllable_parse(dv_syllable *out, dv_str text, dv_syllable_level level);

/** Whether a text is one syllable, with its tone in a place that one of the styles allows. Whoever accepts `tóan` too looks
 *  whether dv_syllable_parse() succeeds. @param text UTF-8, as in dv_syllable_parse(). */
DV_EXPORT bool dv_syllable_is_valid(dv_str text, dv_syllable_level level);

/** Appends a syllable, composed (NFC), its capitals as they were, with its `tone` where the style puts it. The members that count
 *  are `letters`, `len`, `apostrophe`, `tone`, `vowels` and `vowels_len`: with another `tone` the same syllable is written in
 *  another tone.
 *  @return `out->status`; DV_E_ARG when the members contradict each other, or for a place that is none. */
DV_EXPORT dv_status dv_syllable_write(dv_buf *out, const dv_syllable *syllable, dv_tone_place place);

/** What dv_tone_repair() may mend; bits. Each is certain: the letters before and after spell one Vietnamese syllable and no
 *  other. */
typedef enum dv_repair {
    DV_REPAIR_PLACE = 1 << 0, /**< a tone on a wrong letter: `tóan` toán, `nứơc` nước, `qúa` quá, `gìa` già. The style stays */
    DV_REPAIR_TWICE = 1 << 1, /**< the same tone on two letters: `đấú` đấu, `Gìà` Già. Two different tones stay as they are and
                               *   are marked in the edits (DV_EDIT_TONES_DIFFER) */
    DV_REPAIR_HORN = 1 << 2,  /**< one horn of ươ is missing: `duơng` dương, `trưòng` trường; uo without any horn may be uô and
                               *   stays. Not for names: a few of the south are spelled like that (Nguơn) */
    DV_REPAIR_NGH = 1 << 3,   /**< gh and ngh before a, o, u: `nghành` ngành, `ghà` gà */
    DV_REPAIR_ALL = 15        /**< all of them */
} dv_repair;

/** Appends a text with its tones in one style: `hòa` and `hoà`, `KHỎE` and `KHOẺ`, `Ủy` and `Uỷ`. Nothing but open oa, oe, uy
 *  changes, and the text comes out in NFC.
 *
 *  Left as they are: words that are no Vietnamese syllable, parts of URLs, e-mail addresses, file names and program text, words
 *  tied to others by an apostrophe, and words in whose part of the line no letter is that only Vietnamese has (đ ơ ư, hỏi, nặng,
 *  shape with tone) and among whose nearest words foreign ones prevail.
 *  @param text UTF-8 in any normal form. @param place the style.
 *  @param edits cleared, then told every change; offsets of the text that came out count from where this call began to write.
 *  NULL is fine.
 *  @return `out->status`; DV_E_TEXT when the text is not UTF-8; DV_E_ARG for a place that is none; a failure of `edits`.
 *  After a failure `out` is as long as before. */
DV_EXPORT dv_status dv_tone_style(dv_buf *out, dv_str text, dv_tone_place place, dv_edits *edits);

/** Appends a text with misplaced tones and, as asked, some misspellings mended. What is left alone, forms and failures: as
 *  dv_tone_style(). Mending what was mended changes nothing.
 *  @param repairs dv_repair, or-ed; 0 only makes NFC. DV_E_ARG for other bits. */
DV_EXPORT dv_status dv_tone_repair(dv_buf *out, dv_str text, unsigned repairs, dv_edits *edits);

#ifdef __cplusplus
}
#endif
#endif
