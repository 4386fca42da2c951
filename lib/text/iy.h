/* i and y as two spellings of one syllable, for comparing only. */
#ifndef DANVAN_LIB_TEXT_IY_H
#define DANVAN_LIB_TEXT_IY_H

#include <danvan/text.h>

/* Appends `text` with i for y where both spellings are in use: as the whole rime after a single h, k, l, m, s, t, and after qu.
 * `lý` becomes `lí`, `quý` `quí`, `Mỹ` `Mĩ`; tay, thuy, ngay, thy stay. `text` is in NFC, or a key without tones or marks (`ky`
 * becomes `ki`). Returns out->status. */
dv_status dv_iy__add(dv_buf *out, dv_str text);

#endif
