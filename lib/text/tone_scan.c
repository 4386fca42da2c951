#include "text/tone_doubt.h"

#include <string.h>

#include "text/letter.h"

/* A tone can only be in doubt where two vowels meet, one of them not ASCII. Eight bytes at a time are looked at for such places,
 * and for whether they are what nearly all Vietnamese text is made of: ASCII, U+0080..U+02FF, U+1E00..U+1EFF. These are
 * well-formed when each lead has its tails, and NFC leaves them alone. Everything else is read character by character. */

#define LANES(byte) (UINT64_C(0x0101010101010101) * (byte))
#define HIGH LANES(0x80u)
enum { STEP = 8 };

/* The first byte becomes the lowest lane. */
static uint64_t load(const char *ptr) {
    uint64_t word;
    memcpy(&word, ptr, sizeof word);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* In these functions a lane is true when its high bit is set, and all other bits are 0. */
static uint64_t equal(uint64_t word, unsigned byte) {
    uint64_t other = word ^ LANES(byte);
    return ~(((other & ~HIGH) + ~HIGH) | other) & HIGH;
}

/* What eight bytes are. */
typedef struct lanes {
    uint64_t tail;  /* 80..BF */
    uint64_t two;   /* leads of two bytes: C2..CB */
    uint64_t three; /* E1 */
    uint64_t left;  /* what the plan looks for to the left of a place */
} lanes;

/* The lanes one place to the right of those that are true. */
static uint64_t after(uint64_t now, uint64_t before) {
    return now << 8 | before >> 56;
}

static uint64_t after_next(uint64_t now, uint64_t before) {
    return now << 16 | before >> 48;
}

static uint64_t leads_of_two(uint64_t word, uint64_t lead) {
    uint64_t low = word & LANES(0x0Fu);
    return lead & ~(word << 2) & ~(word << 3) & (low + LANES(0x7Eu)) & ~(low + LANES(0x74u));
}

/* Vowels of ASCII; `}` and `]` pass for one. */
static uint64_t find_vowels(uint64_t small) {
    return (equal(small & LANES(0xE3u), 0x61) & ~equal(small, 'm') & ~equal(small, 'q')) | equal(small, 'o');
}

/* Places where the plan may find something: the first byte of the right one of two letters that meet. */
static uint64_t find_places(lanes *now, const lanes *before, uint64_t word, const dv_tone_plan *plan) {
    uint64_t small = word | LANES(0x20u), lead = now->two | now->three;
    if (plan->repairs == 0) {
        if (plan->place == DV_TONE_HOA_SECOND)
            return (equal(small, 'a') | equal(small, 'e') | equal(small, 'y')) & after(now->tail, before->tail);
        now->left = equal(small, 'o') | equal(small, 'u');
        return lead & after(now->left, before->left);
    }
    uint64_t vowel = find_vowels(small), h = 0;
    now->left = vowel;
    if (plan->repairs & DV_REPAIR_NGH) {
        h = equal(small, 'h');
        now->left |= equal(small, 'g');
    }
    uint64_t left = after(now->left, before->left), tail = after(now->tail, before->tail);
    return (lead & (left | tail)) | (vowel & tail) | (h & left);
}

/* True lanes are those that break the rules of UTF-8 or are no common characters. */
static uint64_t find_uncommon(const lanes *now, const lanes *before, uint64_t word, uint64_t lead) {
    uint64_t second = after(now->three, before->three);
    uint64_t tails = after(now->two, before->two) | second | after_next(now->three, before->three);
    return (now->tail ^ tails) | (second & ~equal(word & LANES(0xFCu), 0xB8)) | (lead & ~(now->two | now->three));
}

/* Reads the common characters one at a time. Length, or 0 for others and for ill-formed ones. */
static size_t read_common(dv_str text, size_t at) {
    const unsigned char *s = (const unsigned char *)text.ptr + at;
    size_t left = text.len - at;
    if (s[0] < 0x80) return 1;
    if (s[0] >= 0xC2 && s[0] <= 0xCB) return left >= 2 && dv_utf8__is_tail(s[1]) ? 2 : 0;
    return s[0] == 0xE1 && left >= 3 && (s[1] & 0xFC) == 0xB8 && dv_utf8__is_tail(s[2]) ? 3 : 0;
}

/* Passes a run of uncommon characters; SIZE_MAX when they are not UTF-8 or not NFC together with the character before. */
static size_t pass_uncommon(dv_str text, size_t at, bool composed) {
    size_t start = at == 0 ? 0 : dv_tone__step_back(text, at), end = at;
    while (end < text.len && read_common(text, end) == 0) {
        uint32_t c;
        size_t size = dv_utf8__read(text.ptr + end, text.len - end, &c);
        if (size == 0) return SIZE_MAX;
        end += size;
    }
    return composed || dv_nfc_is((dv_str){text.ptr + start, end - start}) ? end : SIZE_MAX;
}

/* The word around the character that begins at `at`. */
static dv_range word_around(dv_str text, size_t at) {
    uint32_t c = 0;
    dv_range word = {at, at};
    while (word.start > 0) {
        size_t before = dv_tone__step_back(text, word.start);
        if (dv_utf8__read(text.ptr + before, word.start - before, &c) != word.start - before || !dv_tone__is_word_char(c)) break;
        word.start = before;
    }
    while (word.end < text.len) {
        size_t size = dv_utf8__read(text.ptr + word.end, text.len - word.end, &c);
        if (size == 0 || !dv_tone__is_word_char(c)) break;
        word.end += size;
    }
    return word;
}

/* Whether the letter at `at` gives its word away. The word is given once. */
static bool is_found(dv_tone_walk *walk, size_t at, dv_range *word) {
    if (at < walk->word_end || !dv_tone__is_doubtful(walk->text, at, walk->plan)) return false;
    *word = word_around(walk->text, at);
    walk->word_end = word->end;
    return true;
}

/* Asks the letters that meet at the first byte of the right one. */
static bool is_found_at(dv_tone_walk *walk, size_t at, dv_range *word) {
    if (at < walk->word_end) return false;
    size_t before = at == 0 ? 0 : dv_tone__step_back(walk->text, at);
    if (at > 0 && (unsigned char)walk->text.ptr[before] >= 0x80 && is_found(walk, before, word)) return true;
    return is_found(walk, at, word);
}

/* Reads characters one at a time, up to `end` at least. */
static dv_tone_scan scan_slowly(dv_tone_walk *walk, size_t end, dv_range *word) {
    while (walk->at < end) {
        size_t at = walk->at, size = read_common(walk->text, at);
        walk->at = size == 0 ? pass_uncommon(walk->text, at, walk->composed) : at + size;
        if (walk->at == SIZE_MAX) return DV_TONE_SCAN_OTHER;
        unsigned char byte = (unsigned char)walk->text.ptr[at];
        if ((byte >= 0x80 || byte == 'h' || byte == 'H') && size > 0 && is_found(walk, at, word)) return DV_TONE_SCAN_WORD;
    }
    return DV_TONE_SCAN_END;
}

static unsigned first_lane(uint64_t word) {
    return (unsigned)__builtin_ctzll(word) / 8;
}

/* Looks at whole words of eight bytes, from the beginning of a character. It ends before the first that has uncommon characters,
 * or past a place with a word in doubt. */
static bool scan_quickly(dv_tone_walk *walk, dv_range *word) {
    const dv_str text = walk->text;
    bool looks_for_h = walk->plan->repairs & DV_REPAIR_NGH;
    lanes before = {0, 0, 0, 0};
    if (walk->at > 0) { /* what is to the left is asked for again, the rules of UTF-8 are not */
        before.tail = (uint64_t)((unsigned char)text.ptr[walk->at - 1] & 0x80) << 56;
        before.left = UINT64_C(0x80) << 56;
    }
    for (size_t at = walk->at; text.len - at >= STEP; at += STEP) {
        uint64_t bytes = load(text.ptr + at), high = bytes & HIGH, second = bytes << 1 & HIGH;
        if (high == 0 && (before.tail | before.two | before.three) >> 48 == 0 && !looks_for_h) {
            before = (lanes){0, 0, 0, UINT64_C(0x80) << 56};
            walk->at = at + STEP;
            continue;
        }
        lanes now = {high & ~second, leads_of_two(bytes, high & second), equal(bytes, 0xE1), 0};
        if (find_uncommon(&now, &before, bytes, high & second) != 0) break;
        for (uint64_t places = find_places(&now, &before, bytes, walk->plan); places != 0; places &= places - 1) {
            size_t place = at + first_lane(places);
            if (!is_found_at(walk, place, word)) continue;
            walk->at = place;
            return true;
        }
        before = now;
        walk->at = at + STEP;
    }
    /* Back to the beginning of a character, and one more, whose right neighbour was not seen. */
    while (walk->at > 0 && walk->at < text.len && dv_utf8__is_tail((unsigned char)text.ptr[walk->at]))
        walk->at--;
    if (walk->at > 0) walk->at = dv_tone__step_back(text, walk->at);
    return false;
}

dv_tone_scan dv_tone__scan(dv_tone_walk *walk, dv_range *word) {
    for (;;) {
        if (scan_quickly(walk, word)) return DV_TONE_SCAN_WORD;
        size_t end = walk->text.len - walk->at < STEP ? walk->text.len : walk->at + STEP;
        dv_tone_scan found = scan_slowly(walk, end, word);
        if (found != DV_TONE_SCAN_END || walk->at >= walk->text.len) return found;
    }
}
