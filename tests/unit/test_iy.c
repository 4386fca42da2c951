#include "text/iy.h"

#include <criterion/criterion.h>

Test(iy, rows) {
    static const char *const ROWS[][2] = {
        {"", ""},
        {"lý kỹ mỹ tỷ hy sỹ quý", "lí kĩ mĩ tỉ hi sĩ quí"},
        {"LÝ Kỹ MỸ Tỵ QUÝ Quỳ", "LÍ Kĩ MĨ Tị QUÍ Quì"},
        {"ky ly my ty hy sy quy", "ki li mi ti hi si qui"},
        {"ky thuat, ly-lich (quy che)", "ki thuat, li-lich (qui che)"},
        {"lí kĩ quí", "lí kĩ quí"},
        {"tay thúy ngày thy vỹ dy y ỷ ý yên quỳnh quýt myx xmy lyy 2ty ty2 ñly ulý uly",
            "tay thúy ngày thy vỹ dy y ỷ ý yên quỳnh quýt myx xmy lyy 2ty ty2 ñly ulý uly"},
        {"uy", "uy"},
        {"y", "y"},
        {"…ly…", "…li…"},
    };
    dv_buf out;
    dv_buf_init(&out, NULL);
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        out.len = 0;
        cr_assert_eq(dv_iy__add(&out, dv_s(ROWS[i][0])), DV_OK);
        cr_expect(dv_str_equal(dv_buf_str(&out), dv_s(ROWS[i][1])), "%s became %s", ROWS[i][0], out.ptr);
    }
    out.len = 0;
    dv_iy__add(&out, DV_S("\xFFly \xC3"));
    cr_expect_str_eq(out.ptr, "\xFFli \xC3", "bytes that are no character separate words and stay");
    dv_buf_free(&out);
}
