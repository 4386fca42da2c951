/* Parts of fold keys. */
#ifndef DANVAN_LIB_TEXT_FOLD_H
#define DANVAN_LIB_TEXT_FOLD_H

#include <danvan/text.h>

/* dv_fold(), but stops once the key has at least `most` bytes. */
dv_status dv_fold__prefix(dv_buf *out, dv_str text, size_t most);

#endif
