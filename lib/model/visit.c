/* Walking a tree, and paths: the way from a root to a member and back. */
#include "model/rows.h"

static bool visit_below(const dv_visit_step *step, dv_visit_fn *visit, void *ctx) {
    if (!visit(ctx, step))
        return false;
    const dv_entity *entity = step->entity;
    for (size_t i = 0; i < entity->type->len; i++) {
        if (entity->type->fields[i].kind < DV_KIND_ENTITY)
            continue;
        size_t len = dv_member_len(entity, (int)i);
        for (size_t k = 0; k < len; k++) {
            dv_visit_step below = {dv_child(entity, (int)i, k), entity, (int)i, k, step->depth + 1};
            if (!visit_below(&below, visit, ctx))
                return false;
        }
    }
    return true;
}

bool dv_visit(const dv_entity *root, dv_visit_fn *visit, void *ctx) {
    dv_visit_step step = {root, NULL, -1, 0, 0};
    return !root || !visit || visit_below(&step, visit, ctx);
}

/* Reads `[12]` at *path. -1 when there is none, -2 when it is malformed. */
static int read_index(const char **path) {
    if (**path != '[')
        return -1;
    int index = 0;
    const char *at = *path + 1;
    if (*at < '0' || *at > '9')
        return -2;
    for (; *at >= '0' && *at <= '9'; at++)
        if (__builtin_mul_overflow(index, 10, &index) || __builtin_add_overflow(index, *at - '0', &index))
            return -2;
    if (*at != ']')
        return -2;
    *path = at + 1;
    return index;
}

dv_status dv_path_find(const dv_entity *root, const char *path, const dv_entity **entity, int *field, int *index) {
    if (!root || !path || !entity || !field || !index)
        return DV_E_ARG;
    const dv_entity *at = root;
    for (;;) {
        size_t len = strcspn(path, ".[");
        int row = dv_field_find(at->type, (dv_str){path, len});
        path += len;
        if (len == 0)
            return DV_E_ARG;
        if (row < 0)
            return DV_E_NOT_FOUND;
        int element = read_index(&path);
        if (element == -2 || (*path != '.' && *path != '\0'))
            return DV_E_ARG;
        if (element >= 0 && (size_t)element >= dv_member_len(at, row))
            return DV_E_NOT_FOUND;
        if (*path == '\0') {
            *entity = at;
            *field = row;
            *index = element;
            return DV_OK;
        }
        at = dv_child(at, row, element < 0 ? 0 : (size_t)element);
        if (!at)
            return DV_E_NOT_FOUND;
        path++;
    }
}

static dv_status put_step(dv_buf *out, const dv_entity *entity, int field, int index) {
    if (out->len > 0)
        dv_buf_putc(out, '.');
    dv_buf_puts(out, entity->type->fields[field].key);
    if (index >= 0) {
        dv_buf_putc(out, '[');
        dv_buf_int(out, index);
        dv_buf_putc(out, ']');
    }
    return out->status;
}

/* Writes the steps from `at` down to `wanted`; DV_E_NOT_FOUND when it is not below. */
static dv_status find_below(dv_buf *out, const dv_entity *at, const dv_entity *wanted) {
    if (at == wanted)
        return DV_OK;
    for (size_t i = 0; i < at->type->len; i++) {
        const dv_field *row = &at->type->fields[i];
        size_t len = row->kind >= DV_KIND_ENTITY ? dv_member_len(at, (int)i) : 0;
        for (size_t k = 0; k < len; k++) {
            size_t from = out->len;
            dv_status status = put_step(out, at, (int)i, row->kind == DV_KIND_ENTITY ? -1 : (int)k);
            if (status == DV_OK)
                status = find_below(out, dv_child(at, (int)i, k), wanted);
            if (status != DV_E_NOT_FOUND)
                return status;
            out->len = from;
        }
    }
    return DV_E_NOT_FOUND;
}

dv_status dv_path_of(dv_buf *out, const dv_entity *root, const dv_entity *entity, int field, int index) {
    if (!out || !root || !entity || field >= (int)entity->type->len)
        return DV_E_ARG;
    dv_buf path; /* apart from what the caller's buffer already holds */
    dv_buf_init(&path, out->alloc);
    dv_status status = find_below(&path, root, entity);
    if (status == DV_OK && field >= 0)
        status = put_step(&path, entity, field, index);
    if (status == DV_OK)
        status = dv_buf_add(out, dv_buf_str(&path));
    dv_buf_free(&path);
    return status;
}
