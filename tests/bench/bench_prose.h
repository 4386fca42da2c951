/* Vietnamese prose without end, the same each time: sentences of our own, and names of hamlets put together from syllables. */
#ifndef BENCH_PROSE_H
#define BENCH_PROSE_H

#include <danvan/danvan.h>

static const char *const SENTENCES[] = {
    "Ủy ban nhân dân xã đã tổ chức hội nghị đối thoại trực tiếp với nhân dân các bản vùng cao. ",
    "Tỷ lệ hộ nghèo giảm từ 36,67% xuống còn 31,2% so với cùng kỳ năm trước. ",
    "Bà con đề nghị sớm sửa chữa đoạn đường liên thôn bị sạt lở sau đợt mưa lũ tháng 8. ",
    "Tổ công tác phối hợp với trưởng bản tuyên truyền, vận động người dân không di cư tự do. ",
    "Cán bộ phụ trách nắm chắc tình hình tư tưởng, tâm trạng của đồng bào các dân tộc thiểu số. ",
    "Diện tích lúa nước hai vụ đạt 412,5 ha, năng suất bình quân 52 tạ/ha. ",
    "Mô hình trồng thảo quả dưới tán rừng mang lại thu nhập ổn định cho gần một trăm hộ gia đình. ",
    "Nhà văn hóa bản được xây dựng từ nguồn vốn hỗ trợ và ngày công đóng góp của nhân dân. ",
    "Chính quyền giải quyết kịp thời các kiến nghị, phản ánh; không để phát sinh điểm nóng. ",
    "Trường mầm non có 12 lớp với 318 cháu, trong đó 97% là con em người Mông, Dao và Giáy. ",
    "Công tác hòa giải ở cơ sở được duy trì thường xuyên, tỷ lệ hòa giải thành đạt 85,7%. ",
    "Đoàn thanh niên ra quân dọn vệ sinh, khơi thông cống rãnh và trồng hoa dọc tuyến đường chính. ",
    "Việc sáp nhập hai bản cần lấy ý kiến cử tri, công khai kết quả và báo cáo cấp có thẩm quyền. ",
    "Hội phụ nữ giúp nhau vay vốn phát triển chăn nuôi lợn đen, gà ác, cá nước lạnh. ",
    "Khó khăn lớn nhất hiện nay là thiếu nước sinh hoạt vào mùa khô, nhất là ở các điểm dân cư khuya xa. ",
    "Người có uy tín tham gia quản lý, giáo dục con cháu chấp hành pháp luật, xóa bỏ hủ tục. ",
    "Quyết định số 102/QĐ-UBND ngày 22/6/2026 phê duyệt kế hoạch quý III và các tháng cuối năm. ",
    "Lực lượng công an, quân sự thường trực 24/24 giờ, bảo đảm an ninh trật tự dịp lễ hội. ",
    "Ngoài ra, xã còn khuyến khích bà con giữ gìn nghề dệt thổ cẩm, đan lát và nấu rượu thóc truyền thống. ",
    "Thuở trước, cả bản chỉ có ba giếng nước; nay gần như nhà nào cũng có bể chứa riêng. ",
};
enum { SENTENCES_LEN = sizeof SENTENCES / sizeof SENTENCES[0] };

static uint32_t draw(uint32_t *seed, uint32_t below) {
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

/* A syllable that may never have been said, for names. */
static void add_syllable(dv_buf *out, uint32_t *seed) {
    static const char *const HEADS[] = {"B", "Ch", "D", "Đ", "H", "Kh", "L", "M", "N", "Ng",
                                        "Nh", "Ph", "S", "T", "Th", "Tr", "V", "X"};
    static const char *const TAILS[] = {"an",    "ang", "ình", "òa", "ỏe", "ủy", "ương", "ường", "ượng", "iên", "iếng",
                                        "uận",   "uyền", "oàn", "oạch", "ải", "ào", "ấu", "ậm",  "ắc",   "ệt",  "inh",
                                        "ín",    "ông", "ộc",  "ơn", "ờm", "úc", "ung", "ưng",  "ửu",   "ai"};
    dv_buf_puts(out, HEADS[draw(seed, sizeof HEADS / sizeof HEADS[0])]);
    dv_buf_puts(out, TAILS[draw(seed, sizeof TAILS / sizeof TAILS[0])]);
    dv_buf_putc(out, ' ');
}

static void add_sentence(dv_buf *out, uint32_t *seed) {
    uint32_t kind = draw(seed, 5);
    dv_buf_puts(out, SENTENCES[draw(seed, SENTENCES_LEN)]);
    if (kind == 0) {
        dv_buf_puts(out, "Bản ");
        for (uint32_t i = draw(seed, 3) + 1; i > 0; i--)
            add_syllable(out, seed);
        dv_buf_puts(out, "có ");
        dv_buf_int(out, draw(seed, 900));
        dv_buf_puts(out, " hộ. ");
    }
    if (kind == 1) dv_buf_putc(out, '\n');
}

/* At least `size` bytes. */
static inline void bench_prose(dv_buf *out, size_t size) {
    uint32_t seed = 20261125;
    while (out->len < size && out->status == DV_OK)
        add_sentence(out, &seed);
}

#endif
