/* Wrong use of the text engine is answered, not suffered: no buffer, no object, values outside an enumeration. */
#include <criterion/criterion.h>
#include <danvan/danvan.h>

static const dv_str TEXT = {"Hoà", 4};

Test(misuse, no_buffer) {
    const dv_syllable syllable = {.len = 0};
    const dv_match_hit hit = {.score = 0};
    cr_expect_eq(dv_utf8_put(NULL, 'a'), DV_E_ARG);
    cr_expect_eq(dv_nfc(NULL, TEXT), DV_E_ARG);
    cr_expect_eq(dv_nfd(NULL, TEXT), DV_E_ARG);
    cr_expect_eq(dv_fold(NULL, TEXT), DV_E_ARG);
    cr_expect_eq(dv_fold_level(NULL, TEXT, DV_FOLD_FULL), DV_E_ARG);
    cr_expect_eq(dv_word_key(NULL, TEXT), DV_E_ARG);
    cr_expect_eq(dv_vietnamese_key(NULL, TEXT), DV_E_ARG);
    cr_expect_eq(dv_upper(NULL, TEXT), DV_E_ARG);
    cr_expect_eq(dv_lower(NULL, TEXT), DV_E_ARG);
    cr_expect_eq(dv_title(NULL, TEXT), DV_E_ARG);
    cr_expect_eq(dv_normalize(NULL, TEXT, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_tone_style(NULL, TEXT, DV_TONE_HOA_FIRST, NULL), DV_E_ARG);
    cr_expect_eq(dv_tone_repair(NULL, TEXT, DV_REPAIR_ALL, NULL), DV_E_ARG);
    cr_expect_eq(dv_syllable_write(NULL, &syllable, DV_TONE_HOA_FIRST), DV_E_ARG);
    cr_expect_eq(dv_sort_key(NULL, TEXT, NULL), DV_E_ARG);
    cr_expect_eq(dv_decode(NULL, TEXT, DV_ENC_VNI, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_encode(NULL, TEXT, DV_ENC_VNI, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_mojibake_undo(NULL, TEXT, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_decode_mixed(NULL, TEXT, DV_ENC_OTHER, NULL, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_match_explain(NULL, &hit, DV_VI), DV_E_ARG);
    cr_expect_eq(dv_doc_content(NULL, NULL), DV_E_NOT_FOUND);
}

Test(misuse, no_object) {
    dv_buf out;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_normalizer_push(NULL, TEXT, &out), DV_E_ARG);
    cr_expect_eq(dv_normalizer_end(NULL, &out), DV_E_ARG);
    cr_expect_eq(dv_transcoder_feed(NULL, &out, TEXT), DV_E_ARG);
    cr_expect_eq(dv_transcoder_finish(NULL, &out), DV_E_ARG);
    cr_expect_eq(dv_match_explain(&out, NULL, DV_VI), DV_E_ARG);
    cr_expect_eq(dv_syllable_parse(NULL, TEXT, DV_SYLLABLE_STRICT), DV_E_ARG);
    cr_expect_eq(dv_text_detect(NULL, TEXT, NULL), DV_E_ARG);
    dv_normalizer *normalizer = dv_normalizer_new(NULL, NULL);
    cr_expect_eq(dv_normalizer_push(normalizer, TEXT, NULL), DV_E_ARG);
    cr_expect_eq(dv_normalizer_end(normalizer, NULL), DV_E_ARG);
    dv_normalizer_free(normalizer);
    dv_buf_free(&out);
}

Test(misuse, outside_enumerations) {
    dv_buf out;
    dv_syllable syllable;
    dv_buf_init(&out, NULL);
    cr_expect_eq(dv_tone_style(&out, TEXT, (dv_tone_place)7, NULL), DV_E_ARG);
    cr_expect_eq(dv_tone_repair(&out, TEXT, 1u << 20, NULL), DV_E_ARG);
    cr_expect_eq(dv_syllable_parse(&syllable, TEXT, (dv_syllable_level)9), DV_E_ARG);
    cr_expect_eq(dv_decode(&out, TEXT, (dv_encoding)99, NULL, NULL), DV_E_ARG);
    cr_expect_eq(dv_decode(&out, TEXT, DV_ENC_OTHER, NULL, NULL), DV_E_ARG);
    cr_expect_eq(out.len, 0u);
    dv_buf_free(&out);
}
