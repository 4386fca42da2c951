#include "text/change.h"

void dv_change__replace(dv_change *change, size_t from, size_t end, dv_str now, uint32_t kinds) {
    if (dv_str_equal(now, (dv_str){change->text.ptr + from, end - from})) return;
    dv_buf_add(change->out, (dv_str){change->text.ptr + change->done, from - change->done});
    dv_buf_add(change->out, now);
    if (change->edits) dv_edits_add(change->edits, from, end - from, now.len, kinds);
    change->done = end;
    change->changed = true;
}

bool dv_change__end(dv_change *change) {
    if (change->changed) dv_buf_add(change->out, (dv_str){change->text.ptr + change->done, change->text.len - change->done});
    return change->changed;
}
