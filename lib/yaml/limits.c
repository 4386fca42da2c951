#include "yaml/scan.h"

#define MEBIBYTE ((size_t)1024 * 1024)

static const dv_limits DEFAULTS = {
    .document_bytes = 8 * MEBIBYTE,
    .stream_bytes = 1024 * MEBIBYTE,
    .documents = 100000,
    .depth = 32,
    .events = 1000000,
    .scalar_bytes = 64 * 1024,
    .key_bytes = 128,
    .name_characters = 255,
    .map_keys = 256,
    .list_items = 10000,
    .marks = 8,
    .directives = 16,
};

static size_t choose(size_t asked, size_t otherwise) {
    return asked > 0 ? asked : otherwise;
}

dv_limits dv_limits__resolve(const dv_limits *limits) {
    if (!limits)
        return DEFAULTS;
    return (dv_limits){
        .document_bytes = choose(limits->document_bytes, DEFAULTS.document_bytes),
        .stream_bytes = choose(limits->stream_bytes, DEFAULTS.stream_bytes),
        .documents = choose(limits->documents, DEFAULTS.documents),
        .depth = choose(limits->depth, DEFAULTS.depth),
        .events = choose(limits->events, DEFAULTS.events),
        .scalar_bytes = choose(limits->scalar_bytes, DEFAULTS.scalar_bytes),
        .key_bytes = choose(limits->key_bytes, DEFAULTS.key_bytes),
        .name_characters = choose(limits->name_characters, DEFAULTS.name_characters),
        .map_keys = choose(limits->map_keys, DEFAULTS.map_keys),
        .list_items = choose(limits->list_items, DEFAULTS.list_items),
        .marks = choose(limits->marks, DEFAULTS.marks),
        .directives = choose(limits->directives, DEFAULTS.directives),
    };
}
