/* Names as keys: what the layers above compare besides fold keys. */
#ifndef DANVAN_LIB_TEXT_NAME_H
#define DANVAN_LIB_TEXT_NAME_H

#include <danvan/text.h>

/* Takes the leading zeros of all numbers out of a key, in place: `chu va 06` is `chu va 6`, `00` is `0`. */
void dv_name__drop_zeros(dv_buf *key);

/* Whether two texts have the same Vietnamese key. Without memory: false. */
bool dv_vietnamese__equal(dv_str a, dv_str b);

/* Whether two names are one to a Vietnamese reader: tones tell names apart; capitals, the place of a tone and leading zeros do not.
 * Without memory: false. */
bool dv_name__same(dv_str a, dv_str b);

#endif
