#include "text/enc_cp1252.h"

const dv_page dv_page__cp1252 = {
    .high = {
        DV_PAGE_WINDOWS_SIGNS,
        DV_PAGE_LATIN1_SIGNS,
        u'À', u'Á', u'Â', u'Ã', u'Ä', u'Å', u'Æ', u'Ç', u'È', u'É', u'Ê', u'Ë', u'Ì', u'Í', u'Î', u'Ï', /* C0 */
        u'Ð', u'Ñ', u'Ò', u'Ó', u'Ô', u'Õ', u'Ö', u'×', u'Ø', u'Ù', u'Ú', u'Û', u'Ü', u'Ý', u'Þ', u'ß', /* D0 */
        u'à', u'á', u'â', u'ã', u'ä', u'å', u'æ', u'ç', u'è', u'é', u'ê', u'ë', u'ì', u'í', u'î', u'ï', /* E0 */
        u'ð', u'ñ', u'ò', u'ó', u'ô', u'õ', u'ö', u'÷', u'ø', u'ù', u'ú', u'û', u'ü', u'ý', u'þ', u'ÿ', /* F0 */
    },
};

int dv_cp1252__byte(uint32_t c) {
    if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return (int)c;
    if (c < 0xA0) return dv_page__cp1252.high[c - 0x80] == 0 ? (int)c : -1;
    for (int byte = 0x80; byte < 0xA0; byte++)
        if (dv_page__cp1252.high[byte - 0x80] == c) return byte;
    return -1;
}
