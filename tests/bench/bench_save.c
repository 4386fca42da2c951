/* Saving against libyaml's emitter: the same document, with the same scalars and styles, written by both in the same
 * run. */
#include <danvan/danvan.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <yaml.h>

#define ROUNDS 400
#define REPEATS 7

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static bool read_file(dv_buf *out, const char *path) {
    char bytes[4096];
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    for (size_t got; (got = fread(bytes, 1, sizeof bytes, file)) > 0;)
        dv_buf_add(out, (dv_str){bytes, got});
    return fclose(file) == 0 && out->status == DV_OK;
}

/* The events of a text, kept: the emitter takes them over, so each round needs its own copies, made outside the
 * clock. */
typedef struct events {
    yaml_event_t *items;
    size_t len;
} events;

static void parse(events *list, dv_str text) {
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text.ptr, text.len);
    list->items = malloc((text.len + 16) * sizeof *list->items);
    list->len = 0;
    while (list->items && yaml_parser_parse(&parser, &list->items[list->len]))
        if (list->items[list->len++].type == YAML_STREAM_END_EVENT) break;
    yaml_parser_delete(&parser);
}

static double time_emitter(dv_str text, unsigned char *room, size_t size) {
    double total = 0;
    for (int i = 0; i < ROUNDS; i++) {
        events list;
        yaml_emitter_t emitter;
        size_t written;
        parse(&list, text);
        double start = now();
        yaml_emitter_initialize(&emitter);
        yaml_emitter_set_output_string(&emitter, room, size, &written);
        yaml_emitter_set_unicode(&emitter, 1);
        yaml_emitter_set_width(&emitter, -1);
        bool fine = list.items != NULL;
        for (size_t k = 0; k < list.len; k++)
            fine = yaml_emitter_emit(&emitter, &list.items[k]) && fine;
        yaml_emitter_delete(&emitter);
        total += now() - start;
        if (!fine || written < text.len / 2) {
            fprintf(stderr, "the emitter gave up: %zu bytes\n", written);
            exit(1);
        }
        free(list.items);
    }
    return total;
}

static double time_save(const dv_doc *doc, const dv_save_options *options) {
    double start = now();
    for (int i = 0; i < ROUNDS; i++) {
        dv_buf out;
        dv_buf_init(&out, NULL);
        dv_save_text(&out, doc, options);
        dv_buf_free(&out);
    }
    return now() - start;
}

static int run(const char *path, dv_lang keys) {
    const dv_save_options options = {.size = sizeof options, .keys = keys};
    dv_doc *doc = NULL;
    dv_buf source, text;
    dv_buf_init(&source, NULL);
    dv_buf_init(&text, NULL);
    double ours = 1e9, theirs = 1e9;
    bool fine = read_file(&source, path) && dv_load_text(&doc, dv_buf_str(&source), NULL, NULL, NULL) >= 0 &&
                dv_save_text(&text, doc, &options) == DV_OK;
    size_t size = text.len * 2 + 4096;
    unsigned char *room = malloc(size);
    for (int i = 0; fine && room && i < REPEATS; i++) {
        double a = time_save(doc, &options), b = time_emitter(dv_buf_str(&text), room, size);
        ours = a < ours ? a : ours;
        theirs = b < theirs ? b : theirs;
    }
    if (fine)
        printf("save, %s keys: %.1f times libyaml's emitter (%.0f MB/s, %zu bytes)\n",
               keys == DV_VI ? "Vietnamese" : "English", theirs / ours, (double)text.len * ROUNDS / ours * 1e-6,
               text.len);
    free(room);
    dv_doc_free(doc);
    dv_buf_free(&source);
    dv_buf_free(&text);
    return fine ? 0 : 1;
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : DANVAN_SOURCE_DIR "/examples/data/binh-lu.yaml";
    return run(path, DV_VI) | run(path, DV_EN);
}
