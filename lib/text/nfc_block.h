/* Included by nfc.c for each width of DV_BYTES; no guard.
 *
 * DV_SCAN: the length of a head of text[at, len), in blocks, that holds only safe characters (see canonical.h; those that are found here
 * are ASCII, U+0080..U+02FF, U+1E00..U+1EFF and U+2002..U+20BF), but for one that is cut at its end. The text is well-formed. */
DV_TARGET static size_t DV_SCAN(const char *text, size_t at, size_t len) {
    for (; len - at >= 2 * sizeof(DV_BYTES) + 2; at += 2 * sizeof(DV_BYTES)) {
        DV_BYTES wrong = {0};
        for (size_t half = 0; half < 2; half++) {
            const char *from = text + at + half * sizeof(DV_BYTES);
            DV_BYTES b, next, third;
            memcpy(&b, from, sizeof b);
            memcpy(&next, from + 1, sizeof b);
            memcpy(&third, from + 2, sizeof b);
            DV_BYTES latin = (DV_BYTES)(b == 0xE1) & (DV_BYTES)((next & 0xFC) == 0xB8);
            DV_BYTES blanks = (DV_BYTES)(next == 0x80) & (DV_BYTES)((third & 0xFE) == 0x80);
            DV_BYTES signs = (DV_BYTES)(b == 0xE2) & (DV_BYTES)(next <= 0x82) & ~blanks;
            wrong |= (DV_BYTES)(b >= 0xCC) & ~(latin | signs);
        }
        uint64_t words[DV_VECTOR_WORDS(DV_BYTES)];
        memcpy(words, &wrong, sizeof words);
        uint64_t any = 0;
        for (size_t i = 0; i < DV_VECTOR_WORDS(DV_BYTES); i++)
            any |= words[i];
        if (any != 0) break;
    }
    return at;
}

/* DV_CHECK: the same, of a text that may be ill-formed, from `at` on, which is at least 2 bytes into the text and behind whole characters:
 * what it passes over is well-formed too, but for a character that is cut at its end. A byte must be a tail exactly when one of the two
 * before it asks for one; of the safe leads only C0 and C1 begin what is ill-formed. */
DV_TARGET static size_t DV_CHECK(const char *text, size_t at, size_t len) {
    for (; len - at >= 2 * sizeof(DV_BYTES) + 2; at += 2 * sizeof(DV_BYTES)) {
        DV_BYTES wrong = {0};
        for (size_t half = 0; half < 2; half++) {
            const char *from = text + at + half * sizeof(DV_BYTES);
            DV_BYTES b, next, third, before, two_before;
            memcpy(&b, from, sizeof b);
            memcpy(&next, from + 1, sizeof b);
            memcpy(&third, from + 2, sizeof b);
            memcpy(&before, from - 1, sizeof b);
            memcpy(&two_before, from - 2, sizeof b);
            DV_BYTES latin = (DV_BYTES)(b == 0xE1) & (DV_BYTES)((next & 0xFC) == 0xB8);
            DV_BYTES blanks = (DV_BYTES)(next == 0x80) & (DV_BYTES)((third & 0xFE) == 0x80);
            DV_BYTES signs = (DV_BYTES)(b == 0xE2) & (DV_BYTES)(next <= 0x82) & ~blanks;
            DV_BYTES tail = (DV_BYTES)((b & 0xC0) == 0x80);
            DV_BYTES asked = (DV_BYTES)(before >= 0xC0) | (DV_BYTES)(two_before >= 0xE0);
            wrong |= ((DV_BYTES)(b >= 0xCC) & ~(latin | signs)) | (tail ^ asked) | (DV_BYTES)((b & 0xFE) == 0xC0);
        }
        uint64_t words[DV_VECTOR_WORDS(DV_BYTES)];
        memcpy(words, &wrong, sizeof words);
        uint64_t any = 0;
        for (size_t i = 0; i < DV_VECTOR_WORDS(DV_BYTES); i++)
            any |= words[i];
        if (any != 0) break;
    }
    return at;
}
