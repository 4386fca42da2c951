/* Reads names of hamlets, a line each, in any old character set; cleans them, and finds them in a list.
 *
 *   clean_names LIST < NAMES        LIST: the names that there are, in UTF-8, a line each
 *
 * Prints for each name what it was read as and which name is meant, or that no name or several may be. */
#include <danvan/danvan.h>
#include <stdlib.h>
#include <string.h>

static dv_str read_all(FILE *file, dv_buf *text) {
    char piece[4096];
    dv_buf_init(text, NULL);
    for (size_t got; (got = fread(piece, 1, sizeof piece, file)) > 0;)
        dv_buf_add(text, (dv_str){piece, got});
    return dv_buf_str(text);
}

/* Cuts the next line off; false at the end. */
static bool next_line(dv_str *rest, dv_str *line) {
    if (rest->len == 0) return false;
    const char *end = memchr(rest->ptr, '\n', rest->len);
    line->ptr = rest->ptr;
    line->len = end ? (size_t)(end - rest->ptr) : rest->len;
    size_t passed = line->len + (end ? 1 : 0);
    *rest = (dv_str){rest->ptr + passed, rest->len - passed};
    return true;
}

static dv_match_index *read_list(const char *path, dv_buf *text) {
    static dv_str names[20000];
    size_t len = 0;
    dv_match_index *index = NULL;
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    dv_str rest = read_all(file, text), line;
    fclose(file);
    while (len < sizeof names / sizeof names[0] && next_line(&rest, &line))
        names[len++] = line;
    return dv_match_index_new(&index, names, len, NULL) == DV_OK ? index : NULL;
}

static void say(const dv_match_index *index, dv_str name) {
    dv_match_result result;
    dv_match_hit hit;
    dv_buf why;
    dv_buf_init(&why, NULL);
    if (dv_match_find(&result, &hit, 1, index, name, NULL) != DV_OK || result.verdict == DV_MATCH_NONE) {
        printf("%.*s: ?\n", (int)name.len, name.ptr);
    } else {
        dv_match_explain(&why, &hit, DV_VI);
        printf("%.*s: %s%s%s%s%s\n", (int)name.len, name.ptr, dv_match_index_name(index, hit.index).ptr,
               result.verdict == DV_MATCH_AMBIGUOUS ? " ?" : "", why.len > 0 ? " (" : "", why.len > 0 ? why.ptr : "", why.len > 0 ? ")" : "");
    }
    dv_buf_free(&why);
}

int main(int argc, char **argv) {
    dv_buf list, raw, text, clean;
    dv_detection found;
    dv_match_index *index = argc == 2 ? read_list(argv[1], &list) : NULL;
    if (!index) {
        fputs("clean_names LIST < NAMES\n", stderr);
        return 2;
    }
    dv_str bytes = read_all(stdin, &raw);
    dv_buf_init(&text, NULL);
    dv_buf_init(&clean, NULL);
    dv_text_detect(&found, bytes, NULL);
    dv_normalize_options steps = {sizeof steps, DV_NORMALIZE_USUAL | DV_NORMALIZE_COLLAPSE | DV_NORMALIZE_TRIM | DV_NORMALIZE_TONE_PLACE};
    dv_status status = dv_transcode(&text, bytes, found.sure ? found.ranked[0].name : "utf-8", "utf-8", NULL, NULL, NULL);
    if (status == DV_OK) status = dv_normalize(&clean, dv_buf_str(&text), &steps, NULL);
    dv_str rest = dv_buf_str(&clean), line;
    while (status == DV_OK && next_line(&rest, &line))
        say(index, line);
    if (status != DV_OK) fprintf(stderr, "clean_names: %s\n", dv_status_name(status));
    dv_match_index_free(index);
    dv_buf_free(&list);
    dv_buf_free(&raw);
    dv_buf_free(&text);
    dv_buf_free(&clean);
    return status == DV_OK ? 0 : 3;
}
