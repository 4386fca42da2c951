/** @file encoding.h
 *  Texts from before Unicode: reading and writing the Vietnamese character sets, whole or in chunks.
 *
 *  Own tables hold the sets that this library names; every other set goes through the system's iconv. What is read always comes
 *  out as UTF-8 in NFC, and what is written is composed first, so a letter is never refused because it is decomposed.
 *
 *  Nothing is lost in silence. A byte without a meaning, or a character that the set cannot write, is counted, its first place is
 *  told, and the call is refused, unless dv_encoding_options::substitute asks for a substitute. A capital is never written as a
 *  small letter unless dv_encoding_options::capitals asks for it, and then it is counted.
 *
 *  Every function may be called from any thread; one dv_transcoder belongs to one thread at a time. iconv is asked for names that are
 *  not ours only; it may load modules of the system for them. */
#ifndef DANVAN_ENCODING_H
#define DANVAN_ENCODING_H

#include <danvan/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The sets with a table or a reader of their own. */
typedef enum dv_encoding {
    DV_ENC_UTF8 = 0, /**< `utf-8` */
    DV_ENC_TCVN3,    /**< `tcvn3`: TCVN 5712-3, "ABC", the fonts .VnTime; toned capitals only in fonts whose name ends in H */
    DV_ENC_VNI,      /**< `vni`: VNI for Windows, a letter and a byte of marks behind it */
    DV_ENC_VPS,      /**< `vps`: 14 capitals among the control codes */
    DV_ENC_VISCII,   /**< `viscii`: RFC 1456; 6 capitals among the control codes, Õ at the place of the no-break space */
    DV_ENC_VN1,      /**< `vn1`: TCVN 5712-1; 12 capitals among the control codes, tones as combining bytes too */
    DV_ENC_CP1258,   /**< `cp1258`: Windows 1258, tones as combining bytes behind the letter */
    DV_ENC_BKHCM2,   /**< `bkhcm2`: BK HCM 2, a letter and a byte of marks behind it */
    DV_ENC_VIQR,     /**< `viqr`: RFC 1456, section 4: marks as punctuation, `Vie^.t Nam` */
    DV_ENC_NCR,      /**< `ncr`: numeric references of HTML and XML, `Vi&#7879;t Nam` */
    DV_ENC_OTHER     /**< whatever else iconv knows; has no name of its own */
} dv_encoding;

/** The name of a set as the program writes it. @return borrowed for ever; "other" for DV_ENC_OTHER, NULL outside the enum. */
DV_EXPORT const char *dv_encoding_name(dv_encoding encoding);

/** The set that a name means: a name of dv_encoding_name() or another usual one (`abc`, `tcvn3-abc`, `vni-win`, `windows-1258`,
 *  `tcvn-5712-1`, `unicode` …), or any name that iconv knows. Case, blanks, `-` and `_` do not matter for our own names.
 *  @param encoding set on success; DV_ENC_OTHER when only iconv knows the name.
 *  @return DV_OK; DV_E_NOT_FOUND; DV_E_ARG without `encoding`. */
DV_EXPORT dv_status dv_encoding_find(dv_encoding *encoding, dv_str name);

/** How to read small letters of TCVN3 that may stand for capitals. */
typedef enum dv_tcvn3_case {
    /** As the text itself shows: in a word whose other letters are capitals, or that stands between such words on its line, toned
     *  letters are capitals (`CéNG` is CỘNG); a capital with the code of its toned small letter behind it is one letter (`Aµ` is
     *  À). */
    DV_TCVN3_AUTO = 0,
    DV_TCVN3_AS_IS,   /**< by the table alone */
    DV_TCVN3_CAPITALS /**< the text stood in a font of capitals (.VnTimeH, .VnArialH): every letter is one */
} dv_tcvn3_case;

/** What to write for capitals that a set has no safe code for: the toned ones in TCVN3; in VISCII, VPS and VN1 those that stand
 *  among the control codes, and Õ of VISCII, which other programs take for a no-break space. */
typedef enum dv_capitals {
    DV_CAPITALS_STRICT = 0, /**< as the set's definition has it: control codes are written, in TCVN3 the letter cannot be */
    DV_CAPITALS_LOWER,      /**< the small letter; dv_encoding_report::lowered counts them */
    DV_CAPITALS_PAIR        /**< TCVN3: a capital and the code of the small letter behind it; the others as DV_CAPITALS_STRICT */
} dv_capitals;

/** How to read VIQR. */
typedef enum dv_viqr_reading {
    /** A mark is one where the syllable makes sense with it; addresses of pages and of e-mail are left alone. */
    DV_VIQR_SENSE = 0,
    DV_VIQR_RFC /**< every mark that can join the letter before it, as RFC 1456 says */
} dv_viqr_reading;

/** How to read and write. Zero in every member is the default. */
typedef struct dv_encoding_options {
    size_t size;               /**< sizeof(dv_encoding_options), or 0 for this library's */
    bool substitute;           /**< go on past what cannot be read or written, putting a substitute; it stays counted */
    dv_str replacement;        /**< bytes written for a character that the set lacks; absent: `?` (read: always U+FFFD) */
    dv_tcvn3_case tcvn3_case;  /**< reading TCVN3 */
    dv_capitals capitals;      /**< writing TCVN3, VISCII, VPS, VN1 */
    dv_viqr_reading viqr;      /**< reading VIQR */
    bool viqr_star;            /**< writing VIQR: the horn is `*`, not `+`; both are always read */
    bool ncr_hex;              /**< writing references: `&#x1EC7;`, not `&#7879;`; both are always read */
    bool ncr_twice;            /**< reading references: `&amp;#7879;` is one too */
} dv_encoding_options;

/** What happened. Counts go on past the first offender, so that the whole extent is known. */
typedef struct dv_encoding_report {
    size_t bad;        /**< bytes that could not be read, or characters that could not be written */
    size_t first;      /**< byte offset of the first of them in the text that was given; SIZE_MAX for none */
    uint32_t offender; /**< the first of them: the byte, or the code point */
    size_t lowered;    /**< capitals written as small letters (DV_CAPITALS_LOWER) */
    size_t raised;     /**< small letters of TCVN3 read as capitals (DV_TCVN3_AUTO, DV_TCVN3_CAPITALS) */
} dv_encoding_report;

/** Appends `bytes`, read as `encoding`, as UTF-8 in NFC.
 *  @param options NULL for defaults. @param report filled in; may be NULL.
 *  @return `out->status`; DV_E_TEXT when bytes have no meaning and no substitute was asked for (nothing is appended then);
 *  DV_E_ARG for DV_ENC_OTHER, which needs a name: see dv_transcode(). */
DV_EXPORT dv_status dv_decode(dv_buf *out, dv_str bytes, dv_encoding encoding, const dv_encoding_options *options,
                              dv_encoding_report *report);

/** Appends `text` written as `encoding`. The bytes may contain NUL where the text does.
 *  @param text UTF-8 in any normal form; where it had to be composed first, dv_encoding_report::first is the offset of the letter
 *  with its marks. @param options NULL for defaults. @param report filled in; may be NULL.
 *  @return `out->status`; DV_E_TEXT when characters cannot be written (or bytes are not UTF-8) and no substitute was asked for
 *  (nothing is appended then); DV_E_ARG for DV_ENC_OTHER. */
DV_EXPORT dv_status dv_encode(dv_buf *out, dv_str text, dv_encoding encoding, const dv_encoding_options *options,
                              dv_encoding_report *report);

/** Converts a text that comes in chunks, cut anywhere, from one set to another. */
typedef struct dv_transcoder dv_transcoder;

/** Makes a transcoder. @param transcoder set on success: yours, free with dv_transcoder_free(). @param from, to names as
 *  dv_encoding_find() takes them, copied where needed. @param options copied, the replacement's bytes too; NULL for defaults.
 *  @param alloc borrowed for the life of the transcoder, NULL for malloc; iconv takes its own memory.
 *  @return DV_OK; DV_E_NOT_FOUND for a name that neither this library nor iconv knows; DV_E_NOMEM; DV_E_ARG. */
DV_EXPORT dv_status dv_transcoder_new(dv_transcoder **transcoder, const char *from, const char *to,
                                      const dv_encoding_options *options, const dv_alloc *alloc);
/** Frees it. NULL is fine. */
DV_EXPORT void dv_transcoder_free(dv_transcoder *transcoder);

/** Takes the next chunk and appends to `out` what is certain by now: up to the last white space, for TCVN3 up to the last line
 *  end. The rest is kept, so the memory needed is that of the longest word (line). All chunks and dv_transcoder_finish() together
 *  give, byte for byte, what one call for the whole text gives.
 *  @return DV_OK; DV_E_TEXT when something cannot be read or written and dv_encoding_options::substitute is off; DV_E_NOMEM, or another
 *  failure of `out`; DV_E_ARG. On failure the output of this call is taken back, and the transcoder takes no more of this text: the
 *  failure is returned again, up to dv_transcoder_finish(). */
DV_EXPORT dv_status dv_transcoder_feed(dv_transcoder *transcoder, dv_buf *out, dv_str chunk);
/** Ends the text and appends the rest; the transcoder then takes a new text, also after a failure.
 *  @return as dv_transcoder_feed(): a failure of the text, earlier or only now, once; what was kept of it is dropped. */
DV_EXPORT dv_status dv_transcoder_finish(dv_transcoder *transcoder, dv_buf *out);

/** What happened so far in reading: offsets count bytes of the input. Finishing clears it only when the next text begins.
 *  @return borrowed until the next call. */
DV_EXPORT const dv_encoding_report *dv_transcoder_read_report(const dv_transcoder *transcoder);
/** What happened so far in writing: offsets count bytes of the text in UTF-8 and NFC between the two sets.
 *  @return borrowed until the next call. */
DV_EXPORT const dv_encoding_report *dv_transcoder_write_report(const dv_transcoder *transcoder);

/** Converts a whole text by names, so that iconv's sets can be had too. @param read_report, write_report as the reports of a
 *  dv_transcoder; may be NULL. @return as dv_transcoder_new() and dv_transcoder_feed(); on failure nothing is appended. */
DV_EXPORT dv_status dv_transcode(dv_buf *out, dv_str bytes, const char *from, const char *to, const dv_encoding_options *options,
                                 dv_encoding_report *read_report, dv_encoding_report *write_report);

#ifdef __cplusplus
}
#endif
#endif
