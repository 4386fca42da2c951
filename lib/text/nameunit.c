/* The words for administrative units and parts of communes, and how they are shortened. */
#include "text/namekey.h"

#include "base/utf8.h"
#include "text/letter.h"

enum {
    TINH = 1 << 0,
    THANH_PHO = 1 << 1,
    QUAN = 1 << 2,
    HUYEN = 1 << 3,
    THI_XA = 1 << 4,
    THI_TRAN = 1 << 5,
    PHUONG = 1 << 6,
    XA = 1 << 7,
    DAC_KHU = 1 << 8,
    THON = 1 << 9,
    BAN = 1 << 10,
    BUON = 1 << 11,
    AP = 1 << 12,
    LANG = 1 << 13,
    KHU_PHO = 1 << 14,
    TO_DAN_PHO = 1 << 15,
    KHOM = 1 << 16,
    XOM = 1 << 17,
    KHOI_PHO = 1 << 18,
    TIEU_KHU = 1 << 19,
    PLEI = 1 << 20,
    BON = 1 << 21,
    SOC = 1 << 22,
    DOI = 1 << 23,
    CUM = 1 << 24,
    KHU_DAN_CU = 1 << 25,
    TO = 1 << 26,
    KHU = 1 << 27,
    KHOI = 1 << 28
};

enum { WORD = 0, SHORT = 1, NUMBERED = 2 };

/* By first letter, the longer before the shorter that it begins with. A word of one letter counts only before a full stop or a number.
 * A word that is short for another (tổ, khu, khối) stands for both. */
static const struct {
    const char *word;
    char plain[11]; /* without marks and blanks, y as i */
    uint32_t units;
    unsigned flags;
} ROWS[] = {
    {"ấp", "ap", AP, NUMBERED},
    {"buôn", "buon", BUON, WORD},
    {"bản", "ban", BAN, WORD},
    {"bon", "bon", BON, WORD},
    {"b", "b", BAN | BUON, SHORT},
    {"cụm", "cum", CUM, NUMBERED},
    {"đặc khu", "dackhu", DAC_KHU, WORD},
    {"đội", "doi", DOI, NUMBERED},
    {"đk", "dk", DAC_KHU, SHORT},
    {"huyện", "huien", HUYEN, WORD},
    {"h", "h", HUYEN, SHORT},
    {"khu dân cư", "khudancu", KHU_DAN_CU, NUMBERED},
    {"khu phố", "khupho", KHU_PHO, NUMBERED},
    {"khối phố", "khoipho", KHOI_PHO, NUMBERED},
    {"khóm", "khom", KHOM, NUMBERED},
    {"khối", "khoi", KHOI | KHOI_PHO, NUMBERED},
    {"khu", "khu", KHU | KHU_PHO | KHU_DAN_CU, NUMBERED},
    {"kdc", "kdc", KHU_DAN_CU, SHORT | NUMBERED},
    {"kp", "kp", KHU_PHO, SHORT | NUMBERED},
    {"làng", "lang", LANG, WORD},
    {"phường", "phuong", PHUONG, NUMBERED},
    {"phum", "phum", SOC, WORD},
    {"plei", "plei", PLEI, WORD},
    {"plơi", "ploi", PLEI, WORD},
    {"p", "p", PHUONG, SHORT | NUMBERED},
    {"quận", "quan", QUAN, NUMBERED},
    {"q", "q", QUAN, SHORT | NUMBERED},
    {"sóc", "soc", SOC, WORD},
    {"thành phố", "thanhpho", THANH_PHO, WORD},
    {"tổ dân phố", "todanpho", TO_DAN_PHO, NUMBERED},
    {"tiểu khu", "tieukhu", TIEU_KHU, NUMBERED},
    {"thị trấn", "thitran", THI_TRAN, WORD},
    {"thị xã", "thixa", THI_XA, WORD},
    {"tỉnh", "tinh", TINH, WORD},
    {"thôn", "thon", THON, WORD},
    {"tdp", "tdp", TO_DAN_PHO, SHORT | NUMBERED},
    {"tp", "tp", THANH_PHO, SHORT},
    {"tx", "tx", THI_XA, SHORT},
    {"tt", "tt", THI_TRAN, SHORT},
    {"tk", "tk", TIEU_KHU, SHORT | NUMBERED},
    {"tổ", "to", TO | TO_DAN_PHO, NUMBERED},
    {"t", "t", TINH | THON, SHORT},
    {"xóm", "xom", XOM, WORD},
    {"xã", "xa", XA, WORD},
    {"x", "x", XA | XOM, SHORT},
};
enum { ROWS_LEN = sizeof ROWS / sizeof ROWS[0] };

/* The first row of each letter; rows of a letter end where the letter changes. */
static const int8_t FIRST[26] = {['a' - 'a'] = 1,  ['b' - 'a'] = 2,  ['c' - 'a'] = 6,  ['d' - 'a'] = 7,  ['h' - 'a'] = 10, ['k' - 'a'] = 12,
                                 ['l' - 'a'] = 20, ['p' - 'a'] = 21, ['q' - 'a'] = 26, ['s' - 'a'] = 28, ['t' - 'a'] = 29, ['x' - 'a'] = 43};

/* How many letters the plain spelling has, 0 when the name has others. */
static size_t match_plain(const char *plain, const uint64_t *letters, size_t len) {
    size_t i = 0;
    for (; plain[i]; i++)
        if (i == len || (letters[i] & DV_NAME_BASE) != (uint64_t)(unsigned char)plain[i]) return 0;
    return i;
}

static uint64_t marks_of(dv_letter letter) {
    return (uint64_t)letter.shape << DV_NAME_SHAPE_SHIFT | (uint64_t)letter.tone << DV_NAME_TONE_SHIFT;
}

/* Whether the letters bear just the marks of the word; a tone counts wherever it is in its word, as it does in names. */
static bool has_marks_of(const char *word, const uint64_t *letters, size_t len) {
    uint64_t tones[2] = {0, 0};
    size_t i = 0;
    for (size_t at = 0; word[at] && i < len;) {
        uint32_t c = 0;
        at += dv_utf8__read(word + at, 4, &c); /* the NUL ends what is read */
        if (c == ' ') {
            if (tones[0] != tones[1]) return false;
            continue;
        }
        uint64_t marks = marks_of(dv_letter__read(c));
        tones[0] += marks & DV_NAME_TONE;
        tones[1] += letters[i] & DV_NAME_TONE;
        if ((letters[i] & DV_NAME_MARKS & ~DV_NAME_TONE) != (marks & ~DV_NAME_TONE)) return false;
        i++;
    }
    return tones[0] == tones[1];
}

static uint64_t all_marks(const uint64_t *letters, size_t len) {
    uint64_t marks = 0;
    for (size_t i = 0; i < len; i++)
        marks |= letters[i] & DV_NAME_MARKS;
    return marks;
}

static bool begins_word(uint64_t letter) {
    return (letter & DV_NAME_START) || dv_name__is_number_start(letter);
}

/* Short words are written together, or with a full stop behind each letter; `đk` is also typed `dk`. */
static bool is_shortened(const uint64_t *letters, size_t size) {
    for (size_t i = 1; i < size; i++) {
        if (letters[i] & DV_NAME_APOSTROPHE) return false;
        if ((letters[i] & DV_NAME_START) && !(letters[i - 1] & DV_NAME_DOT)) return false;
    }
    uint64_t stroke = (uint64_t)DV_LETTER_STROKE << DV_NAME_SHAPE_SHIFT;
    uint64_t allowed = (letters[0] & DV_NAME_BASE) == 'd' ? stroke : 0;
    if (all_marks(letters, size) & ~allowed) return false;
    return size > 1 || (letters[0] & DV_NAME_DOT) || dv_name__is_number_start(letters[1]);
}

static bool matches(dv_name_unit *unit, size_t row, const uint64_t *letters, size_t len, bool marked) {
    size_t size = match_plain(ROWS[row].plain, letters, len);
    if (size == 0 || size >= len || !begins_word(letters[size]) || (letters[size] & DV_NAME_APOSTROPHE)) return false;
    unit->abbreviated = ROWS[row].flags & SHORT;
    unit->bare = false;
    if (unit->abbreviated) {
        if (!is_shortened(letters, size)) return false;
    } else if (!has_marks_of(ROWS[row].word, letters, size)) {
        if (marked || all_marks(letters, size) != 0) return false;
        unit->bare = true;
    }
    unit->units = ROWS[row].units;
    unit->numbered = ROWS[row].flags & NUMBERED;
    unit->end = (uint8_t)size;
    return true;
}

bool dv_name__unit(dv_name_unit *unit, const uint64_t *letters, size_t len, size_t from, bool marked) {
    if (from >= len) return false;
    uint64_t first = letters[from] & DV_NAME_BASE;
    if (first < 'a' || first > 'z' || FIRST[first - 'a'] == 0) return false;
    for (size_t row = (size_t)FIRST[first - 'a'] - 1; row < ROWS_LEN && ROWS[row].plain[0] == (char)first; row++) {
        if (!matches(unit, row, letters + from, len - from, marked)) continue;
        unit->end = (uint8_t)(from + unit->end);
        return true;
    }
    return false;
}
