#include "text/tone.h"

#include "base/utf8.h"
#include "text/syllable.h"

/* Words are judged as they would be after all repairs, and what lies between them is never changed: so a text that was mended is
 * judged as it was before, and mending it again changes nothing. */

enum { WORDS_LOOKED_AT = 8, WORDS_WEIGHED = 4, GAP_MOST = 40, WORD_MOST = 40, TOO_FOREIGN = -2 };

/* Whether there is a letter that hardly any other language has: đ ơ ư, hỏi, nặng, or shape and tone together. */
static bool is_sure(dv_str word) {
    for (size_t at = 0; at + 1 < word.len; at++) {
        unsigned char byte = (unsigned char)word.ptr[at], next = (unsigned char)word.ptr[at + 1];
        if (byte == 0xE1 && (next == 0xBA || next == 0xBB)) return true;
        if (byte == 0xC4 && (next == 0x90 || next == 0x91)) return true;
        if (byte == 0xC6 && (next == 0xA0 || next == 0xA1 || next == 0xAF || next == 0xB0)) return true;
    }
    return false;
}

/* What the words around a word say. */
typedef struct opinion {
    bool sure; /* the line is Vietnamese, whatever the others say */
    int sum;   /* foreign words down, syllables with a mark up */
    int asked; /* words that had a voice */
} opinion;

static bool has_mark(dv_str word) {
    for (size_t at = 0; at < word.len; at++)
        if ((unsigned char)word.ptr[at] >= 0x80) return true;
    return false;
}

/* Syllables of plain letters (me, la), single letters and numbers say nothing. */
static int weigh(dv_str word, const dv_tone_mended *mended) {
    if (mended->kinds != 0 && !mended->same) return has_mark((dv_str){mended->text, mended->len});
    if (dv_utf8_len(word) < 2 || (word.ptr[0] >= '0' && word.ptr[0] <= '9')) return 0;
    dv_syllable syllable;
    return dv_syllable_parse(&syllable, word, DV_SYLLABLE_STRICT) != DV_OK ? -1 : has_mark(word);
}

/* Asks a word; the nearest have a voice, of the others only a sure letter counts. */
static void ask(opinion *o, dv_str word, bool voice) {
    static const dv_tone_plan ALL = {DV_REPAIR_ALL, false, DV_TONE_HOA_FIRST};
    dv_tone_mended mended = {0};
    o->sure = is_sure(word);
    if (o->sure) return;
    if (word.len <= WORD_MOST) dv_tone__mend(&mended, word, &ALL);
    if (mended.kinds != 0 && !mended.same) o->sure = is_sure((dv_str){mended.text, mended.len});
    if (!voice) return;
    o->sum += word.len > WORD_MOST ? -1 : weigh(word, &mended);
    o->asked++;
    /* All that may still be asked could not turn it. */
    if (o->sum - (2 * WORDS_WEIGHED - o->asked) > TOO_FOREIGN) o->sure = true;
}

/* The character that begins at `at`, or ends there; its length, 0 at the ends of the line. */
static size_t read_on(dv_str text, size_t at, bool forward, uint32_t *c) {
    size_t start = at;
    if (!forward)
        for (start = at == 0 ? 0 : at - 1; start > 0 && at - start < 4 && dv_utf8__is_tail((unsigned char)text.ptr[start]);)
            start--;
    size_t size = dv_utf8__read(text.ptr + start, (forward ? text.len : at) - start, c);
    return size > 0 && *c == '\n' ? 0 : size;
}

/* Moves over characters that are in words or are not; at most a little more than `most` bytes. */
static size_t pass(dv_str text, size_t at, bool forward, bool in_words, size_t most) {
    size_t from = at;
    uint32_t c = 0;
    for (;;) {
        size_t past = forward ? at - from : from - at;
        size_t size = past > most ? 0 : read_on(text, at, forward, &c);
        if (size == 0 || dv_tone__is_word_char(c) != in_words) return at;
        at = forward ? at + size : at - size;
    }
}

/* Asks the words on one side, the nearest first. */
static void ask_side(opinion *o, dv_str text, size_t at, bool forward) {
    size_t gaps = 0;
    for (int nth = 0; nth < WORDS_LOOKED_AT && !o->sure; nth++) {
        size_t near = pass(text, at, forward, false, GAP_MOST);
        gaps += forward ? near - at : at - near;
        size_t far = pass(text, near, forward, true, WORD_MOST);
        if (gaps > GAP_MOST || far == near) return;
        dv_str word = forward ? (dv_str){text.ptr + near, far - near} : (dv_str){text.ptr + far, near - far};
        ask(o, word, nth < WORDS_WEIGHED);
        if (word.len > WORD_MOST) return;
        at = far;
    }
}

bool dv_tone__is_among_foreign(dv_str text, dv_range word) {
    opinion o = {is_sure((dv_str){text.ptr + word.start, word.end - word.start}), 0, 0};
    if (!o.sure) ask_side(&o, text, word.end, true);
    if (!o.sure) ask_side(&o, text, word.start, false);
    return !o.sure && o.sum <= TOO_FOREIGN;
}
