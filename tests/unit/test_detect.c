/* Detection, measured on sentences that the scores were not tuned on. DANVAN_SHOW=1 prints the rates. */
#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <danvan/detect.h>

#include "failing_alloc.h"

#define CASES DANVAN_SOURCE_DIR "/tests/cases/text/"

/* A way in which a text may lie in a file. */
typedef struct way {
    const char *set;
    dv_encoding encoding;
    bool reread; /* its bytes were read as Windows 1252 and saved as UTF-8 */
    dv_capitals capitals;
} way;

static const way WAYS[] = {
    {"utf-8", DV_ENC_UTF8, false, 0},
    {"tcvn3", DV_ENC_TCVN3, false, DV_CAPITALS_LOWER},
    {"vni", DV_ENC_VNI, false, 0},
    {"vps", DV_ENC_VPS, false, 0},
    {"viscii", DV_ENC_VISCII, false, 0},
    {"vn1", DV_ENC_VN1, false, 0},
    {"cp1258", DV_ENC_CP1258, false, 0},
    {"bkhcm2", DV_ENC_BKHCM2, false, 0},
    {"viqr", DV_ENC_VIQR, false, 0},
    {"ncr", DV_ENC_NCR, false, 0},
    {"utf-8 reread", DV_ENC_UTF8, true, 0},
    {"tcvn3 reread", DV_ENC_TCVN3, true, DV_CAPITALS_LOWER},
    {"vni reread", DV_ENC_VNI, true, 0},
};
enum { WAYS_LEN = sizeof WAYS / sizeof WAYS[0] };

static const dv_encoding_options GO_ON = {.substitute = true};

/* Windows 1252 with its five codes without a character as control codes, which is how programs read it. */
static void reread(dv_buf *out, dv_str bytes) {
    static const uint_least16_t HIGH[] = u"€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ";
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.ptr[i];
        uint32_t c = byte >= 0x80 && byte < 0xA0 && HIGH[byte - 0x80] != '?' ? HIGH[byte - 0x80] : byte;
        dv_utf8_put(out, c);
    }
}

static void write_as(dv_buf *out, dv_str text, const way *how) {
    dv_encoding_options options = GO_ON;
    options.capitals = how->capitals;
    dv_buf bytes;
    dv_buf_init(&bytes, NULL);
    cr_assert_eq(dv_encode(&bytes, text, how->encoding, &options, NULL), DV_OK);
    if (how->reread)
        reread(out, dv_buf_str(&bytes));
    else
        dv_buf_add(out, dv_buf_str(&bytes));
    dv_buf_free(&bytes);
}

/* The text as the first reading of a detection gives it. */
static void read_as(dv_buf *out, dv_str bytes, const dv_detected *found) {
    if (!found->reread) {
        if (found->encoding != DV_ENC_OTHER) dv_decode(out, bytes, found->encoding, &GO_ON, NULL);
        return;
    }
    if (found->encoding == DV_ENC_UTF8) {
        dv_mojibake_undo(out, bytes, NULL, NULL);
        return;
    }
    dv_buf before;
    dv_buf_init(&before, NULL);
    dv_transcode(&before, bytes, "utf-8", "cp1252", &GO_ON, NULL, NULL);
    dv_decode(out, dv_buf_str(&before), found->encoding, &GO_ON, NULL);
    dv_buf_free(&before);
}

typedef struct rates {
    unsigned all;
    unsigned right;      /* the set that it was */
    unsigned same;       /* another set, by which the text is the same */
    unsigned sure;       /* called sure */
    unsigned sure_wrong; /* called sure, and wrong */
} rates;

static void count_one(rates *sum, dv_str text, const way *how, bool show) {
    dv_buf bytes;
    dv_buf want;
    dv_buf got;
    dv_buf_init(&bytes, NULL);
    dv_buf_init(&want, NULL);
    dv_buf_init(&got, NULL);
    write_as(&bytes, text, how);
    dv_detection found;
    cr_assert_eq(dv_text_detect(&found, dv_buf_str(&bytes), NULL), DV_OK);
    const dv_detected *first = &found.ranked[0];
    bool right = first->encoding == how->encoding && first->reread == how->reread;
    dv_detected truth = {how->encoding, how->reread, 0, how->set};
    read_as(&want, dv_buf_str(&bytes), &truth);
    read_as(&got, dv_buf_str(&bytes), first);
    bool same = !right && dv_str_equal(dv_buf_str(&want), dv_buf_str(&got));
    sum->all++;
    sum->right += right;
    sum->same += same;
    sum->sure += found.sure;
    sum->sure_wrong += found.sure && !right && !same;
    if (!right && !same && (show || (found.sure && getenv("DANVAN_SHOW"))))
        printf("%s taken for %s%s (%d, margin %d, sure %d): %.*s\n", how->set, first->name, first->reread ? " reread" : "",
               first->score, found.margin, found.sure, (int)text.len, text.ptr);
    dv_buf_free(&bytes);
    dv_buf_free(&want);
    dv_buf_free(&got);
}

/* Lines of a file, joined by `joint`, cut where `least` bytes of UTF-8 are reached. */
static void each_piece(const char *name, size_t least, const char *joint, rates all[WAYS_LEN], bool show) {
    char path[512];
    snprintf(path, sizeof path, "%s%s", CASES, name);
    FILE *file = fopen(path, "r");
    cr_assert(file, "%s", path);
    char line[1024];
    dv_buf piece;
    dv_buf_init(&piece, NULL);
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\n")] = '\0';
        if (piece.len > 0) dv_buf_puts(&piece, joint);
        dv_buf_puts(&piece, line);
        if (piece.len < least) continue;
        for (size_t i = 0; i < WAYS_LEN; i++)
            count_one(&all[i], dv_buf_str(&piece), &WAYS[i], show);
        piece.len = 0;
    }
    dv_buf_free(&piece);
    fclose(file);
}

/* Runs of words of about `size` bytes. */
static void each_phrase(const char *name, size_t size, rates all[WAYS_LEN], bool show) {
    char path[512];
    snprintf(path, sizeof path, "%s%s", CASES, name);
    FILE *file = fopen(path, "r");
    cr_assert(file, "%s", path);
    char line[1024];
    while (fgets(line, sizeof line, file)) {
        size_t len = strcspn(line, "\n");
        for (size_t at = 0; at + size <= len;) {
            size_t end = at + size;
            while (end < len && line[end] != ' ')
                end++;
            for (size_t i = 0; i < WAYS_LEN; i++)
                count_one(&all[i], (dv_str){line + at, end - at}, &WAYS[i], show);
            at = end + 1;
        }
    }
    fclose(file);
}

/* `least` out of 10,000 must be right, by set and over all; of what is called sure nearly everything. */
static void expect_rates(const char *what, const rates all[WAYS_LEN], unsigned least, bool show) {
    rates sum = {0};
    for (size_t i = 0; i < WAYS_LEN; i++) {
        const rates *one = &all[i];
        if (show)
            printf("%-18s %-12s %5u pieces, right %u, same text %u, sure %u, sure but wrong %u\n", what, WAYS[i].set, one->all,
                   one->right, one->same, one->sure, one->sure_wrong);
        sum.all += one->all;
        sum.right += one->right;
        sum.same += one->same;
        sum.sure += one->sure;
        sum.sure_wrong += one->sure_wrong;
    }
    unsigned good = sum.right + sum.same;
    if (show)
        printf("%-18s all: %u of %u (%u.%02u %%), sure %u, of these wrong %u\n\n", what, good, sum.all, good * 100 / sum.all,
               good * 10000 / sum.all % 100, sum.sure, sum.sure_wrong);
    cr_expect_geq(good * 10000, least * sum.all, "%s: %u of %u", what, good, sum.all);
    cr_expect(least == 0 || sum.sure_wrong * 1000 <= sum.all, "%s: %u sure and wrong", what, sum.sure_wrong);
    cr_expect_gt(sum.all, 300u);
}

Test(detect, paragraphs_and_phrases) {
    bool show = getenv("DANVAN_SHOW") != NULL;
    rates paragraphs[WAYS_LEN] = {0};
    rates phrases[WAYS_LEN] = {0};
    rates names[WAYS_LEN] = {0};
    rates words[WAYS_LEN] = {0};
    each_piece("sentences-measure.txt", 200, " ", paragraphs, show);
    each_phrase("sentences-measure.txt", 40, phrases, show);
    each_piece("communes.txt", 40, ", ", names, show);
    each_phrase("sentences-measure.txt", 15, words, false);
    expect_rates("paragraphs", paragraphs, 9950, show);
    expect_rates("phrases", phrases, 9700, show);
    expect_rates("communes", names, 9700, show);
    if (show) expect_rates("15 bytes", words, 0, show);
}

static dv_detection detect(dv_str bytes) {
    dv_detection found;
    cr_assert_eq(dv_text_detect(&found, bytes, NULL), DV_OK);
    cr_assert(found.len >= 1 && found.len <= DV_DETECT_MOST);
    for (size_t i = 1; i < found.len; i++)
        cr_expect_geq(found.ranked[i - 1].score, found.ranked[i].score);
    return found;
}

Test(detect, what_is_utf8_stays_utf8) {
    static const char *const TEXTS[] = {
        "", " \n\t", "ASCII only: it isn't VIQR, is it? No. I'm sure; so am I. See me.", "int main(void) { return a[i]^b + c*d; }",
        "a.b@example.com http://example.com/a?b=c+d", "SELECT * FROM t WHERE a+b>c;", "Nguyen Van A, xa Binh Lu, huyen Tam Duong.",
        "Việt Nam", "Bà", "ở", "xã Bình Lư", "Ấn Độ", "TIẾNG VIỆT", "“Hà Nội”", "Krông Păk", "giá 5 ₫", "– gạch ngang –", "…", "€",
        "Vie\u0323\u0302t Nam, Bi\u0300nh Lu\u031B", "L'été à la forêt, où naît le fleuve", "Größe und Übermaß", "España, año, mañana",
        "漢字とかな", "Привет, мир", "emoji 🙂 only", "français", "naïve café", "São Paulo", "\uFEFFViệt", "25°C ± 1", "Đ/c", "Ð", "ð",
        "điểm A → B", "H’Mông", "µm và Ω", "¿Qué?", "x² + y³",
    };
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++) {
        dv_detection found = detect(dv_s(TEXTS[i]));
        cr_expect(found.ranked[0].encoding == DV_ENC_UTF8 && !found.ranked[0].reread, "%s: %s%s %d", TEXTS[i], found.ranked[0].name,
                  found.ranked[0].reread ? " reread" : "", found.ranked[0].score);
    }
    cr_expect(detect(DV_S("Việt Nam")).sure);
    cr_expect(detect(DV_S("Bà")).sure);
    cr_expect(detect(DV_S("plain ASCII")).sure);
    cr_expect(detect(DV_S("")).sure);
    cr_expect(detect((dv_str){NULL, 0}).sure);
}

Test(detect, cannot_tell) {
    static const char *const TEXTS[] = {
        /* French and German in Latin-1, Russian in KOI8-R, Chinese in GBK, noise, single letters */
        "L'\xE9t\xE9 \xE0 la for\xEAt, o\xF9 na\xEEt le fleuve, tr\xE8s pr\xE8s du ch\xE2teau",
        "Gr\xF6\xDF" "e und \xDC" "berma\xDF, die Stra\xDF" "e f\xFChrt \xFC" "ber Br\xFC" "cken",
        "\xF0\xD2\xC9\xD7\xC5\xD4 \xCD\xC9\xD2 \xCB\xC1\xCB \xC4\xC5\xCC\xC1",
        "\xD6\xD0\xB9\xFA \xC8\xCB\xC3\xF1 \xB9\xB2\xBA\xCD \xB9\xFA",
        "\x81\x8D\x8F\xFF\xFE\x90\x9D",
        "\xE9",
        "\xFF\xFF\xFF",
    };
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++) {
        dv_detection found = detect(dv_s(TEXTS[i]));
        cr_expect(!found.sure, "%zu: %s, %d, margin %d", i, found.ranked[0].name, found.ranked[0].score, found.margin);
    }
}

Test(detect, kinds_of_text) {
    static const struct {
        const char *bytes;
        dv_encoding encoding;
        bool reread;
    } ROWS[] = {
        {"C\xE9NG H\xDF" "A X\xB7 H\xE9I CH\xF1 NGH\xDC" "A VI\xD6T NAM", DV_ENC_TCVN3, false},
        {"\x93\xA7\xE9" "c l\xCBp\x94 - \x93T\xF9 do\x94", DV_ENC_TCVN3, false},
        {"Vi\xD6t Nam, t\xD8nh Lai Ch\xA9u", DV_ENC_TCVN3, false},
        {"Vi\xD6t Nam, \x91t\xD8nh\x92 Lai Ch\xA9u \x96 x\xB7 B\xD7nh L\xAD", DV_ENC_TCVN3, false},
        {"ViÖt Nam, tØnh Lai Ch©u", DV_ENC_TCVN3, true},
        {"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", DV_ENC_VNI, true},
        {"Äáº£ng á»§y xÃ£ BÃ¬nh LÆ°", DV_ENC_UTF8, true},
        {"<p>Ti&#7871;ng Vi&#7879;t</p>", DV_ENC_NCR, false},
        {"<p>xã H&#7907;p Th&#xE0;nh</p>", DV_ENC_NCR, false},
        {"Cha`o ba.n, to^i la` ngu+o+`i Vie^.t Nam.", DV_ENC_VIQR, false},
        {"\xFF\xFEV\0i\0", DV_ENC_OTHER, false},
    };
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        size_t len = ROWS[i].encoding == DV_ENC_OTHER ? 6 : strlen(ROWS[i].bytes);
        dv_detection found = detect((dv_str){ROWS[i].bytes, len});
        cr_expect(found.ranked[0].encoding == ROWS[i].encoding && found.ranked[0].reread == ROWS[i].reread, "%zu: %s%s %d", i,
                  found.ranked[0].name, found.ranked[0].reread ? " reread" : "", found.ranked[0].score);
        cr_expect(found.sure, "%zu: margin %d", i, found.margin);
    }
    dv_detection found = detect((dv_str){"\0V\0i\0 \0N\0a\0m\x1E\xC7", 14});
    cr_expect_str_eq(found.ranked[0].name, "UTF-16BE");
    found = detect((dv_str){"V\0i\0 \0N\0a\0m\0\xC7\x1E", 14});
    cr_expect_str_eq(found.ranked[0].name, "UTF-16LE");
}

/* Long texts whose first words say nothing, and words without end. */
Test(detect, long_texts) {
    dv_buf text;
    dv_buf_init(&text, NULL);
    while (text.len < 300000)
        dv_buf_puts(&text, "plain words ");
    dv_buf_puts(&text, "Vi\xD6t Nam t\xD8nh Lai Ch\xA9u");
    cr_expect_eq(detect(dv_buf_str(&text)).ranked[0].encoding, DV_ENC_TCVN3);
    text.len = 0;
    while (text.len < 3000000)
        dv_buf_puts(&text, "\xD6\xD8\xA9\xE9");
    cr_expect(!detect(dv_buf_str(&text)).sure);
    text.len = 0;
    while (text.len < 3000000)
        dv_buf_puts(&text, "á»…");
    cr_expect_eq(detect(dv_buf_str(&text)).words, 1u);
    dv_buf_free(&text);
}

static void expect_utf8(dv_str text) {
    dv_detection found = detect(text);
    cr_expect(found.ranked[0].encoding == DV_ENC_UTF8 && !found.ranked[0].reread, "%.*s: %s%s", (int)text.len, text.ptr,
              found.ranked[0].name, found.ranked[0].reread ? " reread" : "");
}

/* Every word and every line in UTF-8, in its letters and without marks, is UTF-8. */
Test(detect, every_word_in_utf8) {
    static const char *const FILES[] = {"sentences-tune.txt", "sentences-measure.txt", "communes.txt"};
    dv_buf plain;
    dv_buf_init(&plain, NULL);
    size_t words = 0;
    for (size_t i = 0; i < sizeof FILES / sizeof FILES[0]; i++) {
        char path[512];
        char line[1024];
        snprintf(path, sizeof path, "%s%s", CASES, FILES[i]);
        FILE *file = fopen(path, "r");
        cr_assert(file, "%s", path);
        while (fgets(line, sizeof line, file)) {
            size_t len = strcspn(line, "\n");
            expect_utf8((dv_str){line, len});
            plain.len = 0;
            cr_assert_eq(dv_fold(&plain, (dv_str){line, len}), DV_OK);
            expect_utf8(dv_buf_str(&plain));
            for (size_t at = 0; at < len; words++) {
                size_t end = at + strcspn(line + at, " \n");
                expect_utf8((dv_str){line + at, end - at});
                at = end + 1;
            }
        }
        fclose(file);
    }
    cr_expect_gt(words, 4000u);
    dv_buf_free(&plain);
}

/* A whole file, as long as it is, is surely in the set that it is in. */
Test(detect, whole_files) {
    FILE *file = fopen(CASES "sentences-measure.txt", "r");
    cr_assert(file);
    static char room[1 << 16];
    size_t len = fread(room, 1, sizeof room, file);
    fclose(file);
    dv_buf bytes;
    dv_buf_init(&bytes, NULL);
    for (size_t i = 0; i < WAYS_LEN; i++) {
        bytes.len = 0;
        write_as(&bytes, (dv_str){room, len}, &WAYS[i]);
        dv_detection found = detect(dv_buf_str(&bytes));
        cr_expect(found.ranked[0].encoding == WAYS[i].encoding && found.ranked[0].reread == WAYS[i].reread, "%s: %s", WAYS[i].set,
                  found.ranked[0].name);
        cr_expect(found.sure && found.margin >= 100, "%s: margin %d", WAYS[i].set, found.margin);
    }
    dv_buf_free(&bytes);
}

Test(detect, no_memory) {
    cr_expect_eq(dv_text_detect(NULL, DV_S("a"), NULL), DV_E_ARG);
    static const char *const TEXTS[] = {"Vi\xD6t Nam t\xD8nh", "Coäng hoøa", "Việt Nam", "Vie^.t Nam", "&#7871;"};
    for (size_t i = 0; i < sizeof TEXTS / sizeof TEXTS[0]; i++) {
        dv_status status = DV_E_NOMEM;
        for (size_t fail = 1; status == DV_E_NOMEM; fail++) {
            failing state;
            dv_alloc alloc = failing_alloc(&state, fail);
            dv_detection found;
            status = dv_text_detect(&found, dv_s(TEXTS[i]), &alloc);
            cr_expect(status == DV_OK || status == DV_E_NOMEM);
            cr_expect_eq(state.held, 0u);
        }
    }
}
