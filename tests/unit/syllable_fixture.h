/* Every syllable of Vietnamese, made from a description of its own: rimes as strings, with ' after the vowel that bears the tone;
 * in the three rimes where the styles differ, ' for hòa and " for hoà. */
#ifndef DANVAN_TESTS_SYLLABLE_FIXTURE_H
#define DANVAN_TESTS_SYLLABLE_FIXTURE_H

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <danvan/syllable.h>
#include <utf8proc.h>

static const char *const RIME_LINES[][2] = {
    {"a'", "- c ch m n ng nh p t"},
    {"ă'", "c m n ng p t"},
    {"â'", "c m n ng p t"},
    {"a'i", "-"}, {"a'o", "-"}, {"a'u", "-"}, {"a'y", "-"}, {"â'u", "-"}, {"â'y", "-"},
    {"e'", "- c m n ng p t"}, {"e'o", "-"},
    {"ê'", "- c ch m n ng nh p t"}, {"ê'u", "-"},
    {"i'", "- ch m n nh p t"}, {"i'a", "-"}, {"i'u", "-"}, {"iê'", "c m n ng p t"}, {"iê'u", "-"},
    {"o'", "- c m n ng p t"}, {"oo'", "c ng"}, {"o'i", "-"},
    {"ô'", "- c m n ng p t"}, {"ô'i", "-"},
    {"ơ'", "- m n p t"}, {"ơ'i", "-"},
    {"o'a\"", "-"}, {"oa'", "c ch m n ng nh p t"}, {"oa'i", "-"}, {"oa'o", "-"}, {"oa'y", "-"}, {"oă'", "c m n ng t"},
    {"o'e\"", "-"}, {"oe'", "m n t"}, {"oe'o", "-"},
    {"u'", "- c m n ng p t"}, {"u'a", "-"}, {"u'i", "-"}, {"uâ'", "n ng t"}, {"uâ'y", "-"}, {"uê'", "- ch nh"},
    {"uô'", "c m n ng t"}, {"uô'i", "-"}, {"uơ'", "-"},
    {"u'y\"", "-"}, {"uy'", "ch n nh p t"}, {"uy'a", "-"}, {"uyê'", "n t"}, {"uy'u", "-"},
    {"ư'", "- c m n ng t"}, {"ư'a", "-"}, {"ư'i", "-"}, {"ư'u", "-"}, {"ươ'", "c m n ng p t"}, {"ươ'i", "-"}, {"ươ'u", "-"},
    {"y'", "-"}, {"yê'", "m n ng t"}, {"yê'u", "-"},
};

static const char *const INITIAL_NAMES[] = {"",  "b", "c",  "ch", "d",   "đ",  "g", "gh", "gi", "h", "k", "kh", "l", "m",
                                            "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x"};
enum { INITIALS_LEN = sizeof INITIAL_NAMES / sizeof INITIAL_NAMES[0] };

/* A syllable without tone: where the tone belongs is marked as above. */
typedef struct made {
    char marked[32];
    int initial; /* index of INITIAL_NAMES, which is dv_initial */
    bool stop;
} made;

typedef struct made_list {
    made *items;
    size_t len;
} made_list;

static inline bool begins_with(const char *text, const char *with) {
    return strncmp(text, with, strlen(with)) == 0;
}

static inline bool begins_with_one(const char *text, const char *const *list) {
    for (; *list; list++)
        if (begins_with(text, *list)) return true;
    return false;
}

/* The initial before the rime as it is written; false when they do not go together. */
static inline bool made_join(char *out, const char *initial, const char *rime) {
    static const char *const FRONT[] = {"i", "e", "ê", "y", NULL};
    static const char *const ROUND[] = {"o", "u", "ư", "y", NULL};
    bool front = begins_with_one(rime, FRONT);
    out[0] = '\0';
    if (strcmp(initial, "qu") == 0) {
        if (begins_with(rime, "u") && strchr(rime, 'y')) {
            strcpy(out, "qu");
            rime += 1;
            rime += rime[0] == '\'';
            return strcat(out, rime) != NULL;
        }
        return !begins_with_one(rime, ROUND) && strcat(strcpy(out, "qu"), rime) != NULL;
    }
    if (strcmp(initial, "gi") == 0) {
        if (begins_with(rime, "y") || begins_with(rime, "i'a") || begins_with(rime, "i'u")) return false;
        return strcat(strcpy(out, begins_with(rime, "i") ? "g" : "gi"), rime) != NULL;
    }
    static const char *const ONLY_FRONT[] = {"k", "gh", "ngh", NULL}, *const NOT_FRONT[] = {"c", "g", "ng", NULL};
    for (int i = 0; i < 3; i++)
        if (strcmp(initial, front ? NOT_FRONT[i] : ONLY_FRONT[i]) == 0) return false;
    if (begins_with(rime, "yê") && initial[0] != '\0') return false;
    if (strcmp(rime, "y'") == 0 && (strcmp(initial, "gh") == 0 || strcmp(initial, "ngh") == 0)) return false;
    return strcat(strcpy(out, initial), rime) != NULL;
}

static inline made_list make_all(void) {
    made_list list = {calloc(8000, sizeof(made)), 0};
    for (int initial = 0; initial < INITIALS_LEN; initial++)
        for (size_t line = 0; line < sizeof RIME_LINES / sizeof RIME_LINES[0]; line++) {
            const char *at = RIME_LINES[line][1];
            while (*at) {
                size_t size = strcspn(at, " ");
                char rime[24];
                strcpy(rime, RIME_LINES[line][0]);
                if (at[0] != '-') strncat(rime, at, size);
                made *item = &list.items[list.len];
                item->initial = initial;
                item->stop = strchr("cpt", at[0]) != NULL;
                list.len += made_join(item->marked, INITIAL_NAMES[initial], rime);
                at += size + (at[size] == ' ');
            }
        }
    return list;
}

static const char *const TONE_MARKS[6] = {"", "\xCC\x80", "\xCC\x89", "\xCC\x83", "\xCC\x81", "\xCC\xA3"};

typedef enum made_case { LOWER, TITLE, UPPER } made_case;

/* Writes a made syllable with a tone, the mark as a character of its own (neither NFC nor NFD); `second` for hoà. */
static inline void made_write(char *out, const made *item, int tone, bool second, made_case letters) {
    bool differs = strchr(item->marked, '"') != NULL && strchr(item->marked, '\'') != NULL;
    char bearer = differs ? (second ? '"' : '\'') : 0;
    size_t len = 0, count = 0;
    for (const char *at = item->marked; *at;) {
        if (*at == '\'' || *at == '"') {
            if (bearer == 0 || *at == bearer) {
                strcpy(out + len, TONE_MARKS[tone]);
                len += strlen(TONE_MARKS[tone]);
            }
            at++;
            continue;
        }
        utf8proc_int32_t c;
        at += utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &c);
        if (letters == UPPER || (letters == TITLE && count == 0)) c = utf8proc_toupper(c);
        len += (size_t)utf8proc_encode_char(c, (utf8proc_uint8_t *)out + len);
        count++;
    }
    out[len] = '\0';
}

#endif
