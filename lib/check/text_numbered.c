/* Names with a number, in a plain text whose hamlets are not known: `Chu Va 6` here and `chu va 6` there. */
#include <stdlib.h>

#include "check/text.h"

static const dv_message MSG_CASE = {
    .rule = "place-variant",
    .severity = DV_WARNING,
    .vi = "tên \"{0}\": chỗ khác trong văn bản viết \"{1}\", đề nghị viết thống nhất",
    .en = "the name \"{0}\" is written \"{1}\" elsewhere in the text",
};
static const dv_message MSG_MARKS = {
    .rule = "place-variant",
    .severity = DV_WARNING,
    .vi = "tên \"{0}\" khác \"{1}\" ở chỗ khác trong văn bản về dấu: đề nghị kiểm tra có phải một nơi",
    .en = "the name \"{0}\" differs from \"{1}\" elsewhere in the text in its marks: look whether they are one place",
};

/* Words that are numbered and are no names, however they are written. */
static const char *const ORDINARY[] = {
    "năm",  "tháng", "ngày",  "quý",   "tuần",  "giờ",   "phút",  "điều",  "khoản", "điểm",  "mục",   "phần", "chương", "số",
    "hộ",   "người", "tổ",    "khu",   "đội",   "lớp",   "cấp",   "loại",  "hạng",  "nhóm",  "đợt",   "lần",  "kỳ",     "khóa",
    "phố",  "bộ",    "vực",   "đoạn",  "quyết", "định",  "thị",   "tư",    "luật",  "án",    "trình", "lộ",   "đoàn",   "độ",
    "họp",  "lục",   "mẫu",   "biểu",  "học",   "non",   "chí",   "dung",  "dây",   "hỏi",   "tập",   "kỷ",   "ty",     "đạo",
    "tác",  "sở",    "đường", "trường", "tuyến", "trang", "bảng",  "hình",  "câu",   "bài",   "tuổi",  "bậc",  "tầng",   "vùng",
    "cụm",  "việc",  "hoạch", "cáo",   "lệnh",  "văn",   "chuẩn", "hiệu",  "huyện", "xã",    "phường", "quận", "tỉnh",  "sao",
    "gồm",  "là",    "có",    "còn",   "đạt",   "được",  "trên",  "dưới",  "từ",    "đến",   "hơn",   "gần",  "và",     "với",
    "mốc",  "cột",   "kết",   "nghị",  "thứ",   "thông", "tiết",  "tiểu",  "liên",  "thửa",  "lô",    "trạm", "chi",    "hội",
    "cư",   "nghiệp", "hóa",  "động",  "tế",    "trận",  "điện",  "treo",  "vận",  "công",
};
/* Words that begin a sentence before a name. */
static const char *const BEFORE[] = {
    "tại", "ở", "từ", "đến", "theo", "trong", "trên", "và", "với", "các", "của", "do", "gồm", "riêng", "có", "cả", "về", "cho", "là", "hai",
};
/* What is counted: `ba nam 6 người`. */
static const char *const COUNTED[] = {"hộ", "người", "nam", "nữ", "con", "triệu", "tỷ", "đồng", "ha", "km", "m", "cây", "lượt", "cháu", "em"};
enum {
    ORDINARY_LEN = sizeof ORDINARY / sizeof ORDINARY[0],
    BEFORE_LEN = sizeof BEFORE / sizeof BEFORE[0],
    COUNTED_LEN = sizeof COUNTED / sizeof COUNTED[0],
    SYLLABLES_MOST = 5,
    DIGITS_MOST = 3,
    FORMS_MOST = 4
};
#define MENTIONS_MOST 65536

/* Words before a number, [0] right before it; then, going back, as long as only blanks part them and no `bản` is met. */
typedef struct mention {
    uint64_t keys[SYLLABLES_MOST];
    uint32_t at[SYLLABLES_MOST];
    uint32_t ends[SYLLABLES_MOST];
    uint8_t fits[SYLLABLES_MOST];
    uint8_t len;
    uint8_t name;     /* how many syllables a name in capitals has; 0 for none */
    bool behind_kind; /* `bản` stands right before them */
    bool weak;        /* its first capital may be that of a sentence */
    bool counted;     /* `chu va 6 người` */
    bool upper;       /* capitals throughout */
    uint16_t number;
    uint32_t number_at;
    uint32_t end;
    const dv_text_block *block;
    const struct mention *norm; /* what it should look like; NULL when nothing is wrong */
    bool sure;
} mention;

/* One writing in capitals among mentions that may be of one place. */
typedef struct form {
    const mention *first;
    size_t count;
    size_t name; /* syllables */
    bool anchored;
    bool weak;
} form;

struct dv_text_numbered {
    dv_text_kinds kinds;
    uint64_t ordinary[ORDINARY_LEN];
    uint64_t before[BEFORE_LEN];
    uint64_t counted[COUNTED_LEN];
    mention *items;
    size_t len;
    size_t cap;
};

static void read_keys(uint64_t *keys, const char *const *words, size_t len) {
    for (size_t i = 0; i < len; i++)
        keys[i] = dv_token__key(words[i]);
}

static bool is_among(const uint64_t *keys, size_t len, uint64_t key) {
    for (size_t i = 0; i < len; i++)
        if (keys[i] == key) return true;
    return false;
}

static dv_text_numbered *open_numbered(dv_texting *t) {
    if (t->numbered) return t->numbered;
    dv_text_numbered *n = t->numbered = dv_check__alloc(t->run, 1, sizeof *t->numbered);
    if (!n) return NULL;
    dv_text__kinds(&n->kinds);
    read_keys(n->ordinary, ORDINARY, ORDINARY_LEN);
    read_keys(n->before, BEFORE, BEFORE_LEN);
    read_keys(n->counted, COUNTED, COUNTED_LEN);
    return n;
}

/* --- collecting --- */

static uint16_t value_of(const dv_texting *t, const dv_token *token) {
    unsigned value = 0;
    for (size_t i = 0; i < token->len; i++)
        value = 10 * value + (unsigned)(t->block.text.ptr[token->at + i] - '0');
    return (uint16_t)value;
}

/* All words behind `bản` have capitals. */
static bool is_anchored(const mention *m) {
    return m->behind_kind && m->name == m->len;
}

/* The words before token `i`. Returns how many there are. */
static size_t read_words(const dv_texting *t, const dv_text_numbered *n, size_t i, mention *m) {
    const dv_token *number = &t->tokens.items[i];
    m->upper = true;
    for (size_t back = 1; back <= i && m->len < SYLLABLES_MOST; back++) {
        const dv_token *token = number - back;
        if (token->kind != DV_TOKEN_WORD || !dv_gap__is_blank(token[1].gap) || (token[1].gap & DV_GAP_LINE) != 0) break;
        m->behind_kind = dv_text__is_kind(&n->kinds, token->key);
        if (m->behind_kind) break;
        m->keys[m->len] = token->key;
        m->at[m->len] = token->at;
        m->ends[m->len] = (uint32_t)dv_token__end(token);
        m->fits[m->len] = token->fits;
        m->upper &= m->len > 1 || token->fits == DV_FITS_UPPER;
        m->len++;
    }
    return m->len;
}

/* How far the capitals reach, and whether they make a name. */
static void read_name(const dv_texting *t, const dv_text_numbered *n, size_t i, mention *m) {
    size_t titles = 0;
    while (titles < m->len && dv_token__is_title(&t->tokens.items[i - 1 - titles]))
        titles++;
    if (titles < 2) return;
    bool anchored = m->behind_kind && titles == m->len;
    bool starts = !anchored && dv_gap__is_start(t->tokens.items[i - titles].gap);
    m->weak = starts;
    if (starts && is_among(n->before, BEFORE_LEN, m->keys[titles - 1])) {
        titles--;
        m->weak = false;
    }
    m->name = titles < 2 ? 0 : (uint8_t)titles;
}

static mention *make_room(dv_texting *t, dv_text_numbered *n) {
    if (n->len < n->cap) return &n->items[n->len];
    size_t cap = n->cap > 0 ? 2 * n->cap : 32;
    mention *items = n->len < MENTIONS_MOST ? dv_check__alloc(t->run, cap, sizeof *items) : NULL;
    if (!items) return NULL;
    for (size_t i = 0; i < n->len; i++)
        items[i] = n->items[i];
    n->items = items;
    n->cap = cap;
    return &n->items[n->len];
}

void dv_text__numbered(dv_texting *t) {
    dv_text_numbered *n = t->places ? NULL : open_numbered(t); /* a list of names is a better judge */
    dv_text_block *block = NULL;
    for (size_t i = 2; n && i < t->tokens.len && t->run->status == DV_OK; i++) {
        const dv_token *token = &t->tokens.items[i];
        mention m = {.number_at = token->at, .end = (uint32_t)dv_token__end(token)};
        if (token->kind != DV_TOKEN_NUMBER || token->len > DIGITS_MOST || !dv_text__is_ordinal(t, token)) continue;
        if (read_words(t, n, i, &m) < 2 || m.upper) continue;
        read_name(t, n, i, &m);
        if (!is_anchored(&m) && is_among(n->ordinary, ORDINARY_LEN, m.keys[0])) continue;
        m.number = value_of(t, token);
        m.counted = dv_gap__is_blank(token[1].gap) && is_among(n->counted, COUNTED_LEN, token[1].key);
        if (!block) block = dv_check__alloc(t->run, 1, sizeof *block);
        mention *to = block ? make_room(t, n) : NULL;
        if (!to) return;
        *block = t->block;
        m.block = block;
        *to = m;
        n->len++;
    }
}

/* --- comparing --- */

static int compare_keys(uint64_t a, uint64_t b) {
    return a < b ? -1 : a > b;
}

/* By number and the last two syllables without marks, then as they stand in the text. */
static int compare(const void *left, const void *right) {
    const mention *a = *(mention *const *)left;
    const mention *b = *(mention *const *)right;
    int order = (int)a->number - (int)b->number;
    for (size_t i = 0; i < 2 && order == 0; i++)
        order = compare_keys(dv_token__bare(a->keys[i]), dv_token__bare(b->keys[i]));
    return order != 0 ? order : (a > b) - (a < b);
}

static bool is_together(const mention *a, const mention *b) {
    return a->number == b->number && dv_token__bare(a->keys[0]) == dv_token__bare(b->keys[0]) &&
           dv_token__bare(a->keys[1]) == dv_token__bare(b->keys[1]);
}

static void add_form(form *forms, size_t *len, const mention *m) {
    size_t i = 0;
    while (i < *len && (forms[i].first->keys[0] != m->keys[0] || forms[i].first->keys[1] != m->keys[1]))
        i++;
    if (i == FORMS_MOST) return;
    bool anchored = is_anchored(m);
    if (i == *len) forms[(*len)++] = (form){.first = m, .name = m->name, .anchored = anchored, .weak = m->weak};
    form *f = &forms[i];
    f->count++;
    if ((anchored && !f->anchored) || (anchored == f->anchored && m->name < f->name)) {
        f->first = m;
        f->name = m->name;
    }
    f->anchored |= anchored;
    f->weak &= m->weak;
}

static void judge(mention *m, const form *norm) {
    bool marks = false;
    size_t capitals = 0;
    size_t last = 0;
    if (m->len < norm->name) return;
    for (size_t i = 0; i < norm->name; i++) {
        if (dv_token__bare(m->keys[i]) != dv_token__bare(norm->first->keys[i])) return;
        marks |= m->keys[i] != norm->first->keys[i];
        bool differs = (m->fits[i] & norm->first->fits[i]) == 0;
        capitals += differs;
        last = differs ? i : last;
    }
    /* `Tại Nà 6`, `tại Nà 6`: the capital is that of the sentence. */
    if (norm->weak && capitals == 1 && last + 1 == norm->name) return;
    bool behind_kind = m->behind_kind && m->len == norm->name;
    if (marks == (capitals > 0) || (m->counted && !behind_kind && capitals > 0)) return;
    if (marks && (norm->weak || m->weak)) return;
    m->norm = norm->first;
    m->sure = !marks;
}

/* Mentions that may be of one place: the writing in capitals that is met most is the norm. */
static void judge_group(mention *const *group, size_t len) {
    form forms[FORMS_MOST];
    size_t forms_len = 0;
    for (size_t i = 0; i < len; i++)
        if (group[i]->name >= 2) add_form(forms, &forms_len, group[i]);
    const form *norm = forms_len > 0 ? &forms[0] : NULL;
    for (size_t i = 1; i < forms_len; i++)
        if (forms[i].count > norm->count) norm = &forms[i];
    for (size_t i = 0; norm && i < len; i++)
        judge(group[i], norm);
}

static void say(dv_texting *t, const mention *m) {
    const mention *norm = m->norm;
    size_t len = norm->name;
    dv_buf buf;
    dv_buf_init(&buf, t->run->arena.alloc);
    for (size_t i = len; i > 0; i--) {
        dv_buf_add(&buf, (dv_str){norm->block->text.ptr + norm->at[i - 1], norm->ends[i - 1] - norm->at[i - 1]});
        dv_buf_puts(&buf, " ");
    }
    dv_buf_add(&buf, (dv_str){m->block->text.ptr + m->number_at, m->end - m->number_at});
    dv_str right = dv_check__keep(t->run, &buf);
    if (t->run->status != DV_OK) return;
    dv_text_place place = {*m->block, m->at[len - 1], m->end - m->at[len - 1]};
    dv_str written = {m->block->text.ptr + place.from, place.len};
    DV_TEXT_SAY(t, &place, m->sure ? &MSG_CASE : &MSG_MARKS, m->sure ? &right : NULL, dv_arg__text(written), dv_arg__text(right));
}

void dv_text__numbered_end(dv_texting *t) {
    dv_text_numbered *n = t->numbered;
    if (!n || n->len < 2) return;
    mention **order = dv_check__alloc(t->run, n->len, sizeof(mention *));
    if (!order) return;
    for (size_t i = 0; i < n->len; i++)
        order[i] = &n->items[i];
    qsort(order, n->len, sizeof(mention *), compare);
    for (size_t i = 0, end = 0; i < n->len; i = end) {
        for (end = i + 1; end < n->len && is_together(order[i], order[end]);)
            end++;
        if (end > i + 1) judge_group(order + i, end - i);
    }
    for (size_t i = 0; i < n->len && t->run->status == DV_OK; i++)
        if (n->items[i].norm) say(t, &n->items[i]);
}
