#include <criterion/criterion.h>

#include <danvan/match.h>
#include <danvan/text.h>

#include <stdlib.h>
#include <string.h>

#define ACCEPT 650
#define KEEP 400

/* What a score means by default. */
typedef enum level { NO, NEAR, YES } level;

static level level_of(const dv_match_hit *hit) {
    return hit->score >= ACCEPT ? YES : hit->score >= KEEP ? NEAR : NO;
}

typedef struct row {
    const char *query;
    const char *name;
    level level;
    uint32_t reasons;
} row;

enum {
    EXACT = DV_MATCH_EXACT,
    FORM = DV_MATCH_FORM,
    CASE = DV_MATCH_CASE,
    STYLE = DV_MATCH_TONE_STYLE,
    LOOKS = DV_MATCH_LOOKALIKE,
    SPACING = DV_MATCH_SPACING,
    APOS = DV_MATCH_APOSTROPHE,
    ZEROS = DV_MATCH_ZEROS,
    ROMAN = DV_MATCH_ROMAN,
    I_Y = DV_MATCH_I_Y,
    ABBR = DV_MATCH_ABBREVIATION,
    FILLER = DV_MATCH_FILLER,
    DROPPED = DV_MATCH_UNIT_DROPPED,
    DIFFERS = DV_MATCH_UNIT_DIFFERS,
    MISSING = DV_MATCH_MARKS_MISSING,
    MARKS = DV_MATCH_MARKS_DIFFER,
    TYPO = DV_MATCH_TYPO
};

static void check_rows(const row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        dv_match_hit hit;
        cr_assert_eq(dv_match_score(&hit, dv_s(rows[i].query), dv_s(rows[i].name), NULL), DV_OK);
        bool fine = level_of(&hit) == rows[i].level && (rows[i].level == NO || hit.reasons == rows[i].reasons);
        cr_expect(fine, "row %zu: |%s|%s| level %d, score %d, reasons %x, typos %d", i, rows[i].query, rows[i].name, (int)level_of(&hit),
                  (int)hit.score, hit.reasons, (int)hit.typos);
        /* The other way round a match stays one, but for marks, which only a query may lack. */
        dv_match_hit back;
        cr_assert_eq(dv_match_score(&back, dv_s(rows[i].name), dv_s(rows[i].query), NULL), DV_OK);
        uint32_t marks = DV_MATCH_MARKS_MISSING | DV_MATCH_MARKS_DIFFER;
        cr_expect_eq(hit.reasons & ~marks, back.reasons & ~marks, "row %zu: |%s|%s| %x and back %x", i, rows[i].query, rows[i].name,
                     hit.reasons, back.reasons);
    }
}
#define CHECK(rows) check_rows(rows, sizeof(rows) / sizeof((rows)[0]))

Test(match, spellings_of_one_name) {
    static const row ROWS[] = {
        {"Bình Lư", "Bình Lư", YES, EXACT},
        {"bình lư", "Bình Lư", YES, CASE},
        {"BÌNH LƯ", "Bình Lư", YES, CASE},
        {"Bi\u0300nh Lu\u031B", "Bình Lư", YES, FORM},
        {" Bình Lư ", "Bình Lư", YES, FORM},
        {"Bình\u00ADLư", "Bình Lư", YES, SPACING},
        {"Bình  Lư", "Bình Lư", YES, SPACING},
        {"Bình-Lư", "Bình Lư", YES, SPACING},
        {"BìnhLư", "Bình Lư", YES, SPACING},
        {"bình-lư", "Bình Lư", YES, SPACING | CASE},
        {"Pắc Nặm", "Pác Nặm", NEAR, MARKS},
        {"pắc nặm", "Pắc Nặm", YES, CASE},
        {"Nậm Loỏng", "Nậm-Loỏng", YES, SPACING},
        {"Hoà Bình", "Hòa Bình", YES, STYLE},
        {"HOÀ BÌNH", "Hòa Bình", YES, STYLE | CASE},
        {"Thuỷ Nguyên", "Thủy Nguyên", YES, STYLE},
        {"Qúy Sơn", "Quý Sơn", YES, STYLE},
        {"Tóan Thắng", "Toán Thắng", YES, STYLE},
        {"Ðắk Lắk", "Đắk Lắk", YES, LOOKS},
        {"Mỹ Đức", "Mĩ Đức", YES, I_Y},
        {"Quí Lộc", "Quý Lộc", YES, I_Y},
        {"Lí Nhân", "Lý Nhân", YES, I_Y},
        {"Tay Sơn", "Tai Sơn", NEAR, TYPO},
        {"Ea H’Leo", "Ea H'leo", YES, APOS | CASE},
        {"Ea H'leo", "Ea Hleo", YES, APOS},
        {"ea hleo", "Ea H’Leo", YES, APOS | CASE},
        {"Ea H`Leo", "Ea HʼLeo", YES, FORM},
        {"Đắk R'lấp", "Đắk R’Lấp", YES, APOS | CASE},
        {"Đắk Rlấp", "Đắk R'lấp", YES, APOS},
        {"Dak Rlap", "Đắk R'lấp", YES, APOS | MISSING},
        {"Cư M'gar", "Cư M’gar", YES, APOS},
        {"K'Bang", "Kbang", YES, APOS | CASE},
        {"Buôn Ma Thuột", "Buôn Ma Thuột", YES, EXACT},
        {"Ban Mê Thuột", "Buôn Ma Thuột", NO, 0},
        {"Y Tý", "Y Tí", YES, I_Y},
        {"Ƀuôn Trấp", "Buôn Trấp", NEAR, MARKS},
        {"Buon Trap", "Ƀuôn Trấp", YES, MISSING},
        {"Sin Suối Hồ", "Sìn Suối Hồ", NEAR, MARKS},
        {"", "", YES, EXACT},
        {"\xFF", "\xFF", YES, EXACT},
        {"\xFF", "\xFE", NO, 0},
        {"Москва", "москва", YES, CASE},
        {".", "-", NO, 0},
    };
    CHECK(ROWS);
}

Test(match, marks) {
    static const row ROWS[] = {
        {"binh lu", "Bình Lư", YES, CASE | MISSING},
        {"Binh Lu", "Bình Lư", YES, MISSING},
        {"Da Lat", "Đà Lạt", YES, MISSING},
        {"Ba To", "Ba Tơ", YES, MISSING},
        {"Ba To", "Ba Tô", YES, MISSING},
        {"Ba Tô", "Ba Tơ", NEAR, MARKS},
        {"Ba Tơ", "Ba Tô", NEAR, MARKS},
        {"Ba Tơ", "Bà Tơ", NEAR, MARKS},
        {"Binh Lư", "Bình Lư", NEAR, MARKS},
        {"Bình Lư", "Binh Lu", NEAR, MARKS},
        {"Hoá", "Hoạ", NEAR, MARKS},
        {"Hoà", "Hoa", NEAR, MARKS},
        {"hoa", "Hoà", YES, CASE | MISSING},
        {"hoa", "Hòa", YES, CASE | MISSING},
        {"xã Ba To", "xã Ba Tơ", NEAR, MARKS},
        {"xa ba to", "xã Ba Tơ", YES, CASE | MISSING},
        {"xa Ba Tơ", "xã Ba Tơ", NEAR, MARKS},
    };
    CHECK(ROWS);
}

Test(match, numbers) {
    static const row ROWS[] = {
        {"chu va 6", "Chu Va 6", YES, CASE},
        {"Chu Va 6", "Chu Va 12", NO, 0},
        {"Chu Va 6", "Chu Va", NO, 0},
        {"Chu Va", "Chu Va 6", NO, 0},
        {"Chu Va 6", "Chu Va 60", NO, 0},
        {"Chu Va 06", "Chu Va 6", YES, ZEROS},
        {"Chu Va 006", "Chu Va 6", YES, ZEROS},
        {"Chu Va6", "Chu Va 6", YES, SPACING},
        {"Tổ 1-12", "Tổ 11-2", NO, 0},
        {"Tổ 1-12", "Tổ 1 12", YES, SPACING},
        {"Quận I", "Quận 1", YES, ROMAN},
        {"quận i", "Quận 1", YES, CASE | ROMAN},
        {"Quận IX", "Quận 9", YES, ROMAN},
        {"Quận XII", "Quận 12", YES, ROMAN},
        {"Quận IX", "Quận XI", NO, 0},
        {"Quận VI", "Quận 6", YES, ROMAN},
        {"Thôn III", "thôn 3", YES, CASE | ROMAN},
        {"Thôn V", "Thôn 5", YES, ROMAN},
        {"Huổi Só II", "Huổi Só 2", YES, ROMAN},
        {"Bản VI", "Bản 6", YES, ROMAN},
        {"Bản Vi", "Bản 6", NO, 0},
        {"phuong vi", "Phượng Vĩ", YES, CASE | MISSING},
        {"phuong vi", "Phường 6", NO, 0},
        {"Phường Vi", "Phường 6", NO, 0},
        {"phuong vi", "Phường Vi", YES, CASE | MISSING},
        {"phường vi", "Phường 6", YES, CASE | ROMAN},
        {"tam xuan i", "Tam Xuân I", YES, CASE | MISSING},
        {"BẢN VI", "Bản Vi", YES, CASE},
        {"Xi Măng", "XI Măng", YES, CASE},
        {"Quận VIV", "Quận 9", NO, 0},
        {"Quận IIII", "Quận 4", NO, 0},
        {"Khu 4a", "Khu 4 A", YES, SPACING | CASE},
        {"Khu 4a", "Khu 4b", NO, 0},
        {"4", "4", YES, EXACT},
        {"4", "04", YES, ZEROS},
    };
    CHECK(ROWS);
}

Test(match, unit_words) {
    static const row ROWS[] = {
        {"xã Bình Lư", "Bình Lư", YES, DROPPED},
        {"Bình Lư", "Xã Bình Lư", YES, DROPPED},
        {"xã Bình Lư", "Xã Bình Lư", YES, CASE},
        {"X. Bình Lư", "Xã Bình Lư", YES, ABBR},
        {"x.Bình Lư", "Xã Bình Lư", YES, ABBR},
        {"X.Bình Lư", "Bình Lư", YES, DROPPED},
        {"xã Bình Lư", "Thị trấn Bình Lư", NEAR, DIFFERS},
        {"TT Bình Lư", "Thị trấn Bình Lư", YES, ABBR},
        {"TT. Bình Lư", "Thị trấn Bình Lư", YES, ABBR},
        {"TP Huế", "Thành phố Huế", YES, ABBR},
        {"TP. Huế", "Thành phố Huế", YES, ABBR},
        {"T.P. Huế", "Thành phố Huế", YES, ABBR},
        {"T.P. Huế", "TP Huế", YES, SPACING},
        {"Tp.Huế", "Thành phố Huế", YES, ABBR},
        {"tp huế", "Thành phố Huế", YES, CASE | ABBR},
        {"thanh pho hue", "Thành phố Huế", YES, CASE | MISSING},
        {"TX Sơn Tây", "Thị xã Sơn Tây", YES, ABBR},
        {"P. Bến Nghé", "Phường Bến Nghé", YES, ABBR},
        {"P.4", "Phường 4", YES, ABBR},
        {"P4", "Phường 4", YES, ABBR},
        {"P4", "Phường 14", NO, 0},
        {"Q.1", "Quận 1", YES, ABBR},
        {"Q1", "Quận I", YES, ABBR | ROMAN},
        {"H. Tam Đường", "Huyện Tam Đường", YES, ABBR},
        {"H Tam Đường", "Huyện Tam Đường", YES, DROPPED | TYPO},
        {"TDP 4", "Tổ dân phố 4", YES, ABBR},
        {"TDP4", "Tổ dân phố số 4", YES, ABBR | FILLER},
        {"TDP số 4", "TDP 4", YES, FILLER},
        {"TDP số 04", "Tổ dân phố 4", YES, ABBR | FILLER | ZEROS},
        {"Tổ 4", "Tổ dân phố 4", YES, ABBR},
        {"to 4", "Tổ 4", YES, CASE | MISSING},
        {"KP 3", "Khu phố 3", YES, ABBR},
        {"KP3", "khu phố 3", YES, ABBR},
        {"KP 3", "TDP 3", NEAR, DIFFERS},
        {"thôn Nà Đa", "bản Nà Đa", NEAR, DIFFERS},
        {"Nà Đa", "bản Nà Đa", YES, DROPPED},
        {"na da", "bản Nà Đa", YES, CASE | DROPPED | MISSING},
        {"B. Nà Đa", "Bản Nà Đa", YES, ABBR},
        {"buôn Ma Thuột", "Thành phố Buôn Ma Thuột", YES, CASE | DROPPED},
        {"Buôn Ma Thuột", "TP. Buôn Ma Thuột", YES, DROPPED},
        {"Bản Bo", "xã Bản Bo", YES, DROPPED},
        {"xã Bản Bo", "thị trấn Bản Bo", NEAR, DIFFERS},
        {"đặc khu Phú Quốc", "ĐK Phú Quốc", YES, ABBR},
        {"DK Phú Quốc", "ĐK Phú Quốc", YES, FORM},
        {"Khu phố Tân Lập", "khu pho tan lap", NEAR, MARKS | CASE | MISSING},
        {"Ấp 3", "ap 3", YES, CASE | MISSING},
        {"ấp III", "Ấp 3", YES, CASE | ROMAN},
        {"làng Mô", "Mô", YES, DROPPED},
        {"Xa Dung", "Xa Dung", YES, EXACT},
        {"xã Xa Dung", "Xa Dung", YES, DROPPED},
        {"Tổ", "Tổ dân phố", NO, 0},
        {"H'Leo", "Leo", NO, 0},
        {"khu 3", "Khu phố 3", YES, ABBR},
        {"khóm 2", "Khóm 02", YES, CASE | ZEROS},
        {"Tiểu khu 5", "TK 5", YES, ABBR},
        {"thị trấn", "Thị trấn", YES, CASE},
        {"huyện Tam Đường", "Thị trấn Tam Đường", NEAR, DIFFERS},
    };
    CHECK(ROWS);
}

Test(match, mistyped) {
    static const row ROWS[] = {
        {"Tam Đường", "Tam Đườn", YES, TYPO},
        {"Tam Đưởng", "Tam Đường", NEAR, MARKS},
        {"Tma Đường", "Tam Đường", YES, TYPO},
        {"Phong Thổ", "Phonng Thổ", YES, TYPO},
        {"phong tho", "Phonng Thổ", YES, TYPO | MISSING},
        {"Nà Ban", "Nà Bang", NEAR, TYPO},
        {"Nà Đa", "Nà Đon", NO, 0},
        {"Bản", "Bả", NO, 0},
        {"Sơn Bình", "Sơn Đình", NEAR, TYPO},
        {"xã Khun Há", "Xã Khum Há", NEAR, CASE | TYPO},
        {"Thành phố Hồ Chí Minh", "TP Hồ Chí Mih", YES, TYPO | ABBR},
        {"Nậm Nhùnn Mường Tèe", "Nậm Nhùn Mường Tè", YES, TYPO},
        {"Nậm Nhùnn Mường Têe", "Nậm Nhùn Mường Tè", NO, 0},
        {"Bản Bo", "Bản Ba", NO, 0},
        {"Pa Vệ Sủ", "Pa Vây Sủ", NO, 0},
    };
    CHECK(ROWS);
    dv_match_hit hit;
    const dv_match_options none = {.size = sizeof none, .no_typos = true};
    dv_match_score(&hit, dv_s("Tam Đường"), dv_s("Tam Đườn"), &none);
    cr_expect_eq(hit.score, 0);
    dv_match_score(&hit, dv_s("Phường Bến Nghé Đông"), dv_s("Phường Bến Nghé Đôngg"), NULL);
    cr_expect_eq(hit.typos, 1);
}

/* Room for all, however many, gives the whole order; less room its beginning; and the better names may come last. */
Test(match, room_for_many, .timeout = 20) {
    enum { HALF = 150000, SOME = 1000 };
    static const char *const WORSE[] = {"BA TƠ", "Ba  Tơ", "xã Ba Tơ", "Ba Tơ "};
    dv_str *names = malloc(2 * HALF * sizeof *names);
    dv_match_hit *hits = malloc(2 * HALF * sizeof *hits), *some = malloc(SOME * sizeof *some);
    cr_assert(names && hits && some);
    for (size_t i = 0; i < HALF; i++) {
        names[i] = dv_s(WORSE[i * 7 % 4]);
        names[HALF + i] = DV_S("Ba Tơ");
    }
    dv_match_result result;
    cr_assert_eq(dv_match(&result, hits, 2 * HALF, DV_S("Ba Tơ"), names, 2 * HALF, NULL), DV_OK);
    cr_assert_eq(result.len, 2 * HALF);
    cr_expect_eq(hits[0].index, HALF);
    for (size_t i = 1; i < result.len; i++) {
        bool ordered = hits[i - 1].score != hits[i].score ? hits[i - 1].score > hits[i].score : hits[i - 1].index < hits[i].index;
        cr_assert(ordered, "hit %zu", i);
    }
    for (size_t room = 0; room <= SOME; room += room < 20 ? 1 : 245) {
        size_t few = 2 * SOME;
        dv_match_result whole;
        cr_assert_eq(dv_match(&whole, hits, few, DV_S("Ba Tơ"), names + HALF - SOME, few, NULL), DV_OK);
        cr_assert_eq(dv_match(&result, some, room, DV_S("Ba Tơ"), names + HALF - SOME, few, NULL), DV_OK);
        cr_assert(result.len == room && result.found == few && whole.len == few);
        for (size_t i = 0; i < room; i++)
            cr_assert(some[i].index == hits[i].index && some[i].score == hits[i].score, "room %zu, hit %zu", room, i);
    }
    free(names);
    free(hits);
    free(some);
}
