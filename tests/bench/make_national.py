#!/usr/bin/env python3
"""Writes a national-size input: a stream of made-up dossiers, or a directory with a file for each.

The same arguments give the same bytes, on every machine. All names and sentences are put together from the word lists below; no
commune, person or document is meant. By default 3,321 dossiers, about 110 MB, about 1,700 YAML events a dossier.
"""
import argparse
import os
import random
import sys

SUBJECTS = """chi bộ bản|tổ vận động|các đoàn thể|người có uy tín|trưởng bản|bà con trong bản|cán bộ xã|tổ hòa giải|hội viên phụ nữ
đoàn viên thanh niên|các hộ đăng ký|ban công tác mặt trận|tổ tự quản|đội văn nghệ|đảng viên trẻ|nhóm hộ liền kề|hội cựu chiến binh
các dòng họ|bộ phận tiếp dân|nông dân trồng chè""".replace("\n", "|").split("|")
VERBS = """bàn kỹ từng việc|đi từng nhà nói rõ|cùng nhau sửa|nhận phần việc về|góp công làm|theo dõi hằng tuần|ghi sổ đầy đủ
trao đổi cởi mở về|giữ nếp làm chung với|nhắc nhau thực hiện|làm trước cho dân xem|chọn người phụ trách|họp bàn về|mở lớp hướng dẫn về
kiểm tra lại|giúp hộ khó khăn lo|đổi cách làm đối với|thống nhất thời hạn cho""".replace("\n", "|").split("|")
OBJECTS = """con đường vào nương|hàng rào cây xanh|nước sạch dùng chung|chuồng trại xa nhà|vệ sinh cuối tuần|việc cưới gọn nhẹ
quỹ giống cây của bản|sổ góp ý đặt ở nhà văn hóa|nhóm liên lạc trên điện thoại|lịch trực đêm|kho thóc dự phòng|đèn chiếu sáng đường quê
ruộng bậc thang đầu nguồn|lớp học tiếng phổ thông|đập nước nhỏ|vườn ươm cây quế|hồ sơ vay vốn|bữa cơm ngày hội
giao thông mùa mưa|điểm thu gom rác""".replace("\n", "|").split("|")
TAILS = """trước mùa mưa|trong quý đầu năm|ngay tại cuộc họp bản|với sự góp ý của người già|nên việc chậm được gỡ sớm|để ai cũng biết mà làm
khi nông nhàn|theo lịch đã niêm yết|mà không phải chờ nhắc|và báo lại kết quả vào cuối tháng|bằng tiếng của đồng bào|tại từng cụm nhà
sau mỗi phiên chợ|cho tới khi xong hẳn|qua hai kỳ sinh hoạt|với mức góp vừa sức""".replace("\n", "|").split("|")
LINKS = ["; ", ", còn ", ", sau đó ", ", nhờ vậy ", "; cùng lúc ", ", trong khi "]

SYLLABLES = """Nà Pa Lản Huổi Sín Tả Khun Bản Cốc Pù Mường Thẩm Nậm Hua Phiêng Xéo Lùng Tòng Phìn Séo Sàng Vàng Noong Hin Đán
Khuổi Pắc Lao Chải Suối Đồi Rừng Gò Vĩnh Thạnh Tân Lộc Hòa Phú An Khánh""".split()
GROUPS = ["Kinh", "Thái", "Mông", "Dao", "Tày", "Nùng", "Giáy", "Lự", "Hà Nhì", "Khơ Mú", "La Hủ", "Mường", "Ê Đê", "Cơ Ho"]
FIELDS = ["kinh tế", "văn hóa - xã hội", "quốc phòng - an ninh", "hệ thống chính trị"]
TYPES = [("Kế hoạch", "KH"), ("Hướng dẫn", "HD"), ("Quyết định", "QĐ"), ("Nghị quyết", "NQ"), ("Báo cáo", "BC"),
         ("Thông báo", "TB"), ("Chương trình", "CTr"), ("Quy chế", "QC")]
SURNAMES = ["Lò", "Vàng", "Tẩn", "Sùng", "Hoàng", "Lý", "Trần", "Đèo"]
GIVEN = ["Văn Phiêu", "Thị Lanh", "A Sính", "Thị Mẩy", "Văn Khoát", "Thị Dín", "Minh Tảo", "Văn Chướng"]


def number(value):
    return f"{value:,}".replace(",", ".")


def decimal(hundredths):
    return f"{hundredths // 100},{hundredths % 100:02d}"


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.sentences = [self.make_sentence() for _ in range(4096)]

    def pick(self, items):
        return items[int(self.random.random() * len(items))]

    def between(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def clause(self):
        return f"{self.pick(SUBJECTS)} {self.pick(VERBS)} {self.pick(OBJECTS)} {self.pick(TAILS)}"

    def make_sentence(self):
        text = self.clause()
        for _ in range(self.between(0, 3) // 3):
            text += self.pick(LINKS) + self.clause()
        return text[0].upper() + text[1:] + "."

    def place(self):
        return " ".join(self.random.sample(SYLLABLES, 2))

    def day(self, low=2025, high=2026):
        return f"{self.between(1, 28):02d}/{self.between(1, 12):02d}/{self.between(low, high)}"

    def prose(self, out, indent, key, low, high):
        pad = " " * indent
        out.append(f"{pad}{key}: |")
        for paragraph in range(self.between(low, high)):
            if paragraph:
                out.append("")
            line = " ".join(self.pick(self.sentences) for _ in range(self.between(1, 5) // 4 + 1))
            out.append(f"{pad}  {line}")

    def citation(self, issuer="Đảng ủy xã", code="ĐU"):
        word, symbol = self.pick(TYPES)
        about = f"về {self.pick(VERBS)} {self.pick(OBJECTS)} năm 2026"
        if self.random.random() < 0.15:
            about = f"thực hiện Nghị quyết số {self.between(1, 99):02d}-NQ/TU của Tỉnh ủy về {self.pick(OBJECTS)}"
        return f"{word} số {self.between(1, 300):02d}-{symbol}/{code} ngày {self.day()} của {issuer} {about}"

    def shares(self, out, indent, most):
        pad = " " * indent
        groups = self.random.sample(GROUPS, self.between(2, most))
        left = 10000
        out.append(f"{pad}dân tộc:")
        for group in groups[:-1]:
            part = self.between(1, max(1, left // 2))
            left -= part
            out.append(f"{pad}  {group}: {decimal(part)}%")
        out.append(f"{pad}  khác: {decimal(left)}%")

    def report(self, out, name):
        out += ["báo cáo:", f"  số: {self.between(10, 400)}-BC/ĐU", f"  ngày: {self.day(2026, 2026)}", f"  nơi ban hành: {name}",
                f"  trích yếu: Đánh giá công tác dân vận, {self.pick(OBJECTS)}", "  kỳ báo cáo: 01/7/2025 đến 6/2026",
                f"  theo: Công văn số {self.between(100, 999)}-CV/BTGDVTU ngày {self.day(2026, 2026)} của Ban Tuyên giáo và Dân vận Tỉnh ủy"
                f" về {self.pick(OBJECTS)}",
                f"  đơn vị báo cáo: Ban Thường vụ Đảng ủy xã {name}", "  nơi nhận:", "    - Ban Tuyên giáo và Dân vận Tỉnh ủy",
                "    - Các chi, đảng bộ trực thuộc", "    - Lưu VPĐU", "  người ký:", "    thay mặt: T/M BAN THƯỜNG VỤ",
                "    chức vụ: PHÓ BÍ THƯ", f"    họ tên: {self.pick(SURNAMES)} {self.pick(GIVEN)}", "  chữ viết tắt:",
                "    ANTT: an ninh trật tự", "    MTTQ: Mặt trận Tổ quốc", ""]

    def commune(self, out, index, name, hamlets):
        old = [self.place() for _ in range(self.between(2, 4))]
        out += ["xã:", f'  mã: "{index:05d}"', f"  tên: xã {name}", f"  tỉnh: {self.pick(SYLLABLES)} {self.pick(SYLLABLES)}",
                "  thành lập:", "    ngày: 01/7/2025",
                f"    theo: Nghị quyết số {self.between(1600, 1700)}/NQ-UBTVQH15 ngày {self.day(2025, 2025)} của Ủy ban Thường vụ Quốc hội"
                " về việc sắp xếp các đơn vị hành chính cấp xã",
                "    hợp nhất từ: " + ", ".join(f"xã {one}" for one in old),
                f"  diện tích: {number(self.between(800, 40000))},{self.between(10, 99)} ha", f"  dân số: {number(self.between(12000, 60000))} người",
                f"  số hộ: {number(self.between(900, 9000))}", f"  số bản: {hamlets} bản"]
        self.shares(out, 2, 8)
        self.prose(out, 2, "khó khăn", 1, 2)
        out += ["  tổ chức:", "    - Ủy ban MTTQ Việt Nam xã", "    - Bộ phận Một cửa", "    - Ban Giám sát đầu tư của cộng đồng",
                "  lực lượng nòng cốt: người có uy tín, trưởng bản, bí thư chi bộ"]
        self.prose(out, 2, "nội dung", 1, 2)
        out.append("")
        return old

    def hamlets(self, out, names, old):
        long_form = self.random.random() < 0.8
        out.append("bản:")
        for name in names:
            if not long_form or self.random.random() < 0.1:
                out.append(f"  - {name}")
                continue
            out += [f"  - tên: {name}", f"    thuộc xã cũ: xã {self.pick(old)}", f"    số hộ: {self.between(30, 250)}",
                    f"    số khẩu: {number(self.between(150, 1300))}"]
            if self.random.random() < 0.95:
                self.shares(out, 4, 6)
            out += [f"    trưởng bản: {self.pick(SURNAMES)} {self.pick(GIVEN)}", f"    cách trung tâm: {self.between(1, 30)},{self.between(0, 9)} km"]
        out.append("")

    def leadership(self, out):
        documents = self.between(6, 16)
        out += ["lãnh đạo:", f"  số hội nghị: {self.between(5, 60)}", f"  lượt người: {number(self.between(300, 9000))}",
                f"  số văn bản: {documents}", "  văn bản:"]
        out += [f"    - {self.citation()}" for _ in range(documents)]
        out.append("  quán triệt:")
        out += [f"    - {self.citation('Ban Chấp hành Đảng bộ tỉnh', 'TU')}" for _ in range(self.between(1, 4))]
        self.prose(out, 2, "nội dung", 1, 2)
        out.append("")

    def results(self, out, names):
        out += ["kết quả:", "  đối thoại:"]
        for _ in range(self.between(6, 12)):
            resolved, passed = self.between(5, 80), self.between(0, 9)
            out += [f"    - từ ngày: {self.day(2025, 2025)}", f"      đến ngày: {self.day(2026, 2026)}",
                    "      chủ trì: Bí thư Đảng ủy, Chủ tịch UBND xã", f"      số hội nghị: {self.between(1, 9):02d}",
                    f"      lượt người: {number(self.between(40, 1500))}", f"      ý kiến: {resolved + passed}",
                    f"      giải quyết tại chỗ: {resolved}", f"      chuyển cấp thẩm quyền: {passed:02d}"]
        out.append("  giám sát:")
        for _ in range(self.between(3, 6)):
            out += ["    - chủ trì: Ủy ban MTTQ Việt Nam xã", "      tham gia: Ban Thanh tra nhân dân", f"      số cuộc: {self.between(1, 9):02d}"]
        out.append("  tuyên truyền:")
        for _ in range(self.between(3, 6)):
            out += [f"    - về: {self.between(1, 90):02d}-NQ/TU", f"      lượt người: trên {number(self.between(5, 90) * 100)}",
                    "      hình thức: họp bản, loa truyền thanh"]
        out.append("  phản ánh:")
        for _ in range(self.between(20, 50)):
            out += [f"    - ngày nhận: {self.day(2025, 2025)}", f"      bản: {self.pick(names)}", f"      việc: {self.pick(OBJECTS)} {self.pick(TAILS)}",
                    "      thẩm quyền: UBND xã", f"      hạn: {self.day(2026, 2026)}", f"      ngày trả lời: {self.day(2026, 2026)}"]
        self.prose(out, 2, "nội dung", 1, 2)
        out.append("")

    def model(self, out, number_, names):
        out += [f"  - tên: {self.pick(OBJECTS).capitalize()} ở {self.place()} {number_}", f"    lĩnh vực: {self.pick(FIELDS)}",
                f"    bản: {self.pick(names)}", f"    chủ trì: {self.pick(SUBJECTS)}", "    tình trạng: đang thực hiện"]
        if self.random.random() < 0.5:
            out.append("    tiêu chuẩn: VietGAP")
            return
        out.append("    căn cứ:")
        out += [f"      - {self.citation()}" for _ in range(self.between(1, 2))]
        for key in ("thực trạng", "bối cảnh", "cách làm", "kết quả", "giá trị", "tác động"):
            self.prose(out, 4, key, 1, 1)
        out += ["    sản phẩm: chè khô, mật ong, rau an toàn", "    chỉ số:", f"      hộ tham gia: {self.between(10, 200)} hộ",
                f"      giá trị sản xuất: khoảng {self.between(1, 9)},{self.between(1, 9)} tỷ đồng/năm",
                f"      tỷ lệ hộ cam kết: {decimal(self.between(4000, 10000))}%", "    chi phí: thấp", "    nhân rộng: toàn xã", ""]

    def closing(self, out):
        out.append("đánh giá:")
        for key in ("ưu điểm", "hạn chế", "nguyên nhân kết quả", "kinh nghiệm"):
            self.prose(out, 2, key, 1, 2)
        out += ["", "phương hướng:"]
        for key in ("Về lãnh đạo", "Về tuyên truyền", "Về mô hình", "Về cán bộ"):
            self.prose(out, 2, key, 1, 2)
        out += ["", "kiến nghị:"]
        for key in ("Trung ương", "Tỉnh"):
            self.prose(out, 2, key, 1, 2)

    def dossier(self, index):
        name = self.place()
        names = []
        for _ in range(self.between(6, 40)):
            names.append(f"{self.place()} {len(names) + 1}")
        models = self.between(5, 15)
        out = ["danvan: 1", ""]
        self.report(out, name)
        old = self.commune(out, index, name, len(names))
        self.hamlets(out, names, old)
        self.leadership(out)
        self.results(out, names)
        out += [f"số mô hình: {models}", "mô hình:"]
        for i in range(models):
            self.model(out, i + 1, names)
        self.closing(out)
        return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", "--dossiers", type=int, default=3321, help="how many (3321)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives another input (1)")
    parser.add_argument("-o", "--out", help="the stream; standard output without it")
    parser.add_argument("-d", "--directory", help="a file for each dossier in this directory instead")
    given = parser.parse_args()
    maker = Maker(given.seed)
    if given.directory:
        os.makedirs(given.directory, exist_ok=True)
        for i in range(1, given.dossiers + 1):
            with open(os.path.join(given.directory, f"{i:05d}.yaml"), "w", encoding="utf-8", newline="\n") as file:
                file.write(maker.dossier(i))
        return
    stream = open(given.out, "wb") if given.out else sys.stdout.buffer
    for i in range(1, given.dossiers + 1):
        stream.write((("---\n" if i > 1 else "") + maker.dossier(i)).encode())
    stream.flush()
    if given.out:
        stream.close()


if __name__ == "__main__":
    main()
