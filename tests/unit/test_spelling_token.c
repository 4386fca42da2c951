#include <criterion/criterion.h>

#include "text/spelling_token.h"

/* Tokens as words, each with a letter for its kind and its capitals: `w` word, `n` number, `f` fixed; `l` small, `t` title, `u`
 * capitals. */
static void show(dv_buf *out, dv_str text, const dv_tokens *tokens) {
    static const char KINDS[] = "wnf";
    for (size_t i = 0; i < tokens->len; i++) {
        const dv_token *token = &tokens->items[i];
        if (i > 0) dv_buf_putc(out, '|');
        dv_buf_add(out, (dv_str){text.ptr + token->at, token->len});
        dv_buf_putc(out, ':');
        dv_buf_putc(out, KINDS[token->kind]);
        if (token->kind != DV_TOKEN_WORD) continue;
        if (token->fits & DV_FITS_LOWER) dv_buf_putc(out, 'l');
        if (token->fits & DV_FITS_TITLE) dv_buf_putc(out, 't');
        if (token->fits & DV_FITS_UPPER) dv_buf_putc(out, 'u');
    }
    dv_buf_puts(out, "");
}

static const char *const CASES[][2] = {
    {"Xã Bình Lư", "Xã:wt|Bình:wt|Lư:wt"},
    {"ở Ở ĐẢNG VietGAP", "ở:wl|Ở:wtu|ĐẢNG:wu|VietGAP:w"},
    {"17.239,15 ha, 22/6/2026", "17.239,15:n|ha:wl|22/6/2026:n"},
    {"2025-2030; 9h30; 100%", "2025-2030:n|9h30:n|100:n"},
    {"số 15-NQ/TU ngày", "số:wl|15-NQ/TU:f|ngày:wl"},
    {"Số -BC/ĐU", "Số:wt|BC/ĐU:f"},
    {"05/2014/TTr-UBND", "05/2014/TTr-UBND:f"},
    {"xem https://a.vn/x?y=1, rồi", "xem:wl|https://a.vn/x?y=1:f|rồi:wl"},
    {"thư a.b@c.vn.", "thư:wl|a.b@c.vn:f"},
    {"www.x.vn bao-cao.docx laichau.gov.vn", "www.x.vn:f|bao-cao.docx:f|laichau.gov.vn:f"},
    {"kinh tế-xã hội và/hoặc", "kinh:wl|tế:wl|xã:wl|hội:wl|và:wl|hoặc:wl"},
    {"xã.Đồng thời", "xã:wl|Đồng:wt|thời:wl"},
    {"đồng/năm (a) “b”", "đồng:wl|năm:wl|a:wl|b:wl"},
    {"HĐND-UBND", "HĐND-UBND:f"},
    {"", ""},
    {" .,; ", ""},
};

Test(test_spelling_token, cuts) {
    dv_tokens tokens = {0};
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        dv_buf out;
        dv_buf_init(&out, NULL);
        cr_assert_eq(dv_tokens__read(&tokens, dv_s(CASES[i][0])), DV_OK);
        show(&out, dv_s(CASES[i][0]), &tokens);
        cr_expect_str_eq(out.ptr, CASES[i][1], "%s\ngot %s", CASES[i][0], out.ptr);
        cr_expect_eq(tokens.items[tokens.len].kind, DV_TOKEN_END);
        dv_buf_free(&out);
    }
    dv_tokens__free(&tokens);
}

Test(test_spelling_token, keys) {
    static const char *const SAME[][2] = {
        {"hòa", "hoà"},
        {"HÒA", "hoà"},
        {"việt", "vi\x65\xCC\xA3\xCC\x82t"},
        {"vi\xC3\xAA\xCC\xA3t", "việt"},
        {"đảng", "\xC3\xB0\xE1\xBA\xA3ng"},
        {"ƯƠC", "ươc"},
        {"Ộ", "o\xCC\x82\xCC\xA3"},
        {"mo\xC2\xAD"
         "i",
         "moi"},
    };
    static const char *const OTHER[][2] = {
        {"hoa", "hòa"},
        {"an", "ăn"},
        {"ân", "ăn"},
        {"du", "đu"},
        {"uong", "ương"},
        {"a1", "a2"},
        {"ab", "ba"},
        {"mặt", "mật"},
        {"abcdefghijkl", "abcdefghijkm"},
        {"xbcdefghijkl", "abcdefghijkl"},
    };
    for (size_t i = 0; i < sizeof SAME / sizeof SAME[0]; i++)
        cr_expect_eq(dv_token__key(SAME[i][0]), dv_token__key(SAME[i][1]), "%s %s", SAME[i][0], SAME[i][1]);
    for (size_t i = 0; i < sizeof OTHER / sizeof OTHER[0]; i++)
        cr_expect_neq(dv_token__key(OTHER[i][0]), dv_token__key(OTHER[i][1]), "%s %s", OTHER[i][0], OTHER[i][1]);
    cr_expect_eq(dv_token__bare(dv_token__key("Đường")), dv_token__key("duong"));
    cr_expect_eq(dv_token__bare(dv_token__key("Nậm")), dv_token__key("nam"));
    cr_expect_eq(dv_token__key("a b"), 0);
}

Test(test_spelling_token, gaps) {
    static const struct {
        const char *text;
        unsigned gap; /* before the second token, or before the end */
    } cases[] = {
        {"a b", DV_GAP_BLANK},
        {"a, b", DV_GAP_COMMA | DV_GAP_BLANK},
        {"a; b", DV_GAP_SEMICOLON | DV_GAP_BLANK},
        {"a. b", DV_GAP_STOP | DV_GAP_BLANK},
        {"a … b", DV_GAP_STOP | DV_GAP_BLANK | DV_GAP_ODD},
        {"a – b", DV_GAP_DASH | DV_GAP_BLANK},
        {"a (b", DV_GAP_OPEN | DV_GAP_BLANK},
        {"a “b", DV_GAP_OPEN | DV_GAP_BLANK},
        {"a \"b", DV_GAP_OPEN | DV_GAP_BLANK},
        {"a\" b", DV_GAP_CLOSE | DV_GAP_BLANK},
        {"a\nb", DV_GAP_LINE},
        {"a  b", DV_GAP_BLANK | DV_GAP_ODD},
        {"a ,b", DV_GAP_BLANK | DV_GAP_COMMA | DV_GAP_ODD},
        {"a,b", DV_GAP_COMMA | DV_GAP_ODD},
        {"a\xC2\xA0"
         "b",
         DV_GAP_BLANK},
        {"a.", DV_GAP_STOP},
    };
    dv_tokens tokens = {0};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        cr_assert_eq(dv_tokens__read(&tokens, dv_s(cases[i].text)), DV_OK);
        cr_expect_eq(tokens.items[1].gap, cases[i].gap, "%s: %#x", cases[i].text, tokens.items[1].gap);
    }
    dv_tokens__free(&tokens);
}
