/* Included by utf8.c for each width of DV_BYTES; no guard.
 *
 * DV_SCAN: the length of a head of text[at, len), in blocks, that is surely well-formed but for a character cut at its end. `at` is
 * at the beginning of a character and at least 3 bytes into the text. A byte must be a tail exactly when one of the bytes before it asks for one; bytes that
 * need a closer look (leads of four bytes, E0, ED, C0, C1, F5..FF) end the head. */
DV_TARGET static size_t DV_SCAN(const char *text, size_t at, size_t len) {
    for (; len - at >= 2 * sizeof(DV_BYTES); at += 2 * sizeof(DV_BYTES)) {
        DV_BYTES wrong = {0};
        for (size_t half = 0; half < 2; half++) {
            const char *from = text + at + half * sizeof(DV_BYTES);
            DV_BYTES b, before, two_before;
            memcpy(&b, from, sizeof b);
            memcpy(&before, from - 1, sizeof b);
            memcpy(&two_before, from - 2, sizeof b);
            DV_BYTES tail = (DV_BYTES)((b & 0xC0) == 0x80);
            DV_BYTES asked = (DV_BYTES)((before & 0xC0) == 0xC0) | (DV_BYTES)((two_before & 0xE0) == 0xE0);
            DV_BYTES close = (DV_BYTES)((b & 0xFE) == 0xC0) | (DV_BYTES)(b == 0xE0) | (DV_BYTES)(b >= 0xED);
            wrong |= (tail ^ asked) | close;
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
