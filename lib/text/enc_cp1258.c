/* Windows 1258. Letters with a shape are whole; a tone mostly follows as a combining character. */
#include "text/enc.h"

const dv_page dv_page__cp1258 = {
    .has_marks = true,
    .high = {
        u'€', 0, u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', 0, u'‹', u'Œ', 0, 0, 0, /* 80 */
        0, u'‘', u'’', u'“', u'”', u'•', u'–', u'—', u'˜', u'™', 0, u'›', u'œ', 0, 0, u'Ÿ', /* 90 */
        DV_PAGE_LATIN1_SIGNS,
        u'À', u'Á', u'Â', u'Ă', u'Ä', u'Å', u'Æ', u'Ç', u'È', u'É', u'Ê', u'Ë', 0x0300, u'Í', u'Î', u'Ï', /* C0 */
        u'Đ', u'Ñ', 0x0309, u'Ó', u'Ô', u'Ơ', u'Ö', u'×', u'Ø', u'Ù', u'Ú', u'Û', u'Ü', u'Ư', 0x0303, u'ß', /* D0 */
        u'à', u'á', u'â', u'ă', u'ä', u'å', u'æ', u'ç', u'è', u'é', u'ê', u'ë', 0x0301, u'í', u'î', u'ï', /* E0 */
        u'đ', u'ñ', 0x0323, u'ó', u'ô', u'ơ', u'ö', u'÷', u'ø', u'ù', u'ú', u'û', u'ü', u'ư', u'₫', u'ÿ', /* F0 */
    },
};
