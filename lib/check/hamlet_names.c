/* Names of hamlets: each once, each reference to one that is listed, written as in the list. */
#include "check/check.h"

#include "model/brief.h"
#include "model/rows.h"
#include "text/name.h"

#define NEAR_MOST 3
#define SEARCHES_MOST 100

static const dv_message MSG_UNKNOWN_NEAR = {
    .rule = "hamlet-unknown",
    .severity = DV_ERROR,
    .vi = "{0} ở {1} \"{2}\": danh sách {1} không có tên này. Có phải \"{3}\"? Nếu là {1} khác, thêm vào mục "
          "\"{1}:\"",
    .en =
        "{4} at \"{2}\": the list of hamlets has no such name. Is it \"{3}\"? If it is another hamlet, add it "
        "to the list",
};
static const dv_message MSG_UNKNOWN = {
    .rule = "hamlet-unknown",
    .severity = DV_ERROR,
    .vi = "{0} ở {1} \"{2}\": danh sách {1} không có tên này. Đề nghị kiểm tra tên hoặc thêm vào mục \"{1}:\"",
    .en = "{4} at \"{2}\": the list of hamlets has no such name. Check the name, or add it to the list",
};
static const dv_message MSG_NO_LIST = {
    .rule = "hamlet-unknown",
    .severity = DV_WARNING,
    .vi = "{0} ở {1} \"{2}\": hồ sơ chưa có danh sách {1}, đề nghị thêm mục \"{1}:\"",
    .en = "{4} at \"{2}\": the dossier has no list of hamlets yet",
};
static const dv_message MSG_TWO_OF_NAME = {
    .rule = "hamlet-unknown",
    .severity = DV_ERROR,
    .vi =
        "{0} ở {1} \"{2}\": danh sách có nhiều {1} cùng tên này, đề nghị ghi thêm xã cũ trong ngoặc, ví dụ "
        "\"{2} ({3})\"",
    .en = "{4} at \"{2}\": several hamlets have this name; write the former commune in brackets, as \"{2} ({3})\"",
};
static const dv_message MSG_TWO_ALIKE = {
    .rule = "hamlet-unknown",
    .severity = DV_ERROR,
    .vi = "{0} ở {1} \"{2}\": danh sách có \"{3}\" và \"{5}\", chưa rõ là {1} nào; đề nghị ghi đúng tên",
    .en = "{4} at \"{2}\": the list has \"{3}\" and \"{5}\", and it is not clear which is meant; write the very name",
};
static const dv_message MSG_COUNT = {
    .rule = "hamlet-count-as-name",
    .severity = DV_ERROR,
    .vi = "\"{0}\" là số lượng, không phải tên: số lượng ghi ở mục \"số bản: {0}\" của xã, mục \"bản:\" liệt kê tên",
    .en = "\"{0}\" is a number of hamlets, not a name: write it as \"hamlets_declared: {0}\" of the commune; \"hamlets:\" lists names",
};
static const dv_message MSG_DUPLICATE = {
    .rule = "hamlet-duplicate",
    .severity = DV_ERROR,
    .vi = "{0} ghi hai lần trong danh sách. Nếu là hai {1} cùng tên, ghi \"thuộc xã cũ:\" cho từng {1}",
    .en = "{0} stands twice in the list. If two hamlets have this name, give each its former commune",
};
static const dv_message MSG_ALIKE = {
    .rule = "hamlet-variant",
    .severity = DV_WARNING,
    .vi = "danh sách có hai tên chỉ khác dấu hoặc cách viết: \"{0}\" và \"{1}\"; đề nghị xem có phải cùng một {2}",
    .en = "two names in the list differ only in marks or writing: \"{0}\" and \"{1}\"; look whether they are one hamlet",
};
static const dv_message MSG_ID = {
    .rule = "id-duplicate",
    .severity = DV_ERROR,
    .vi = "mã riêng \"{0}\" dùng cho hai {1}: mỗi {1} một mã",
    .en = "the identifier \"{0}\" is used twice: each thing has its own",
};
static const dv_message MSG_VARIANT = {
    .rule = "hamlet-variant",
    .severity = DV_WARNING,
    .vi = "tên \"{0}\" viết khác danh sách ({1}): đề nghị viết thống nhất",
    .en = "\"{0}\" is written otherwise than in the list ({1})",
};

/* Who refers to a hamlet. */
typedef struct user {
    dv_spot spot;
    dv_str vi; /* `mô hình "Trồng dâu nuôi tằm"` */
    dv_str en;
} user;

static dv_str hamlet_key(dv_checking *run, const dv_hamlet *hamlet) {
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_buf_add(&buf, hamlet->name);
    dv_buf_puts(&buf, " / ");
    dv_buf_add(&buf, hamlet->from.name);
    return dv_names__key(run, dv_check__keep(run, &buf));
}

/* `35 bản`. */
static bool is_count(dv_str name) {
    size_t digits = 0;
    while (digits < name.len && name.ptr[digits] >= '0' && name.ptr[digits] <= '9')
        digits++;
    if (digits == 0) return false;
    dv_str word = dv_trim((dv_str){name.ptr + digits, name.len - digits});
    return word.len > 0 && dv_enum_find(&dv_hamlet_kind__words, word) != 0;
}

static void check_list(dv_checking *run) {
    const dv_hamlets *hamlets = &run->dossier->hamlets;
    dv_names names;
    dv_names ids;
    dv_names__init(run, &names, hamlets->len);
    dv_names__init(run, &ids, hamlets->len + run->dossier->models.len);
    const dv_hamlet **owners = dv_check__alloc(run, hamlets->len + 1, sizeof(const dv_hamlet *)); /* of the names */
    for (size_t i = 0; i < hamlets->len && run->status == DV_OK; i++) {
        const dv_hamlet *hamlet = hamlets->items[i];
        bool is_new = true;
        if (is_count(hamlet->name)) DV_SAY(run, DV_SPOT(hamlet), &MSG_COUNT, dv_arg__text(hamlet->name));
        size_t first = hamlet->name.len > 0 ? dv_names__add(&names, hamlet_key(run, hamlet), &is_new) : 0;
        if (is_new && owners && hamlet->name.len > 0) owners[first] = hamlet;
        bool alike = !is_new && owners && owners[first] && !dv_name__same(owners[first]->name, hamlet->name);
        if (alike)
            DV_SAY(run, DV_SPOT(hamlet), &MSG_ALIKE, dv_arg__text(owners[first]->name), dv_arg__text(hamlet->name),
                   dv_arg__text(dv_check__hamlet_word(run)));
        if (!is_new && !alike)
            DV_SAY(run, DV_SPOT(hamlet), &MSG_DUPLICATE, dv_arg__text(dv_check__hamlet(run, hamlet)),
                   dv_arg__text(dv_check__hamlet_word(run)));
        is_new = true;
        if (hamlet->id.len > 0) dv_names__add(&ids, hamlet->id, &is_new);
        if (!is_new)
            DV_SAY(run, DV_AT(hamlet, id), &MSG_ID, dv_arg__text(hamlet->id), dv_arg__text(dv_check__hamlet_word(run)));
    }
    for (size_t i = 0; i < run->dossier->models.len && run->status == DV_OK; i++) {
        const dv_model *model = run->dossier->models.items[i];
        bool is_new = true;
        if (model->id.len > 0) dv_names__add(&ids, model->id, &is_new);
        if (!is_new) DV_SAY(run, DV_AT(model, id), &MSG_ID, dv_arg__text(model->id), dv_arg__text(DV_S("mô hình")));
    }
}

/* The nearest listed name, no further than a third of the name away. */
static const dv_hamlet *nearest(const dv_checking *run, dv_str name) {
    const dv_hamlet *best = NULL;
    size_t most = dv_utf8_len(name) / 3;
    most = most > NEAR_MOST ? NEAR_MOST : most;
    for (size_t i = 0; i < run->dossier->hamlets.len && most > 0; i++) {
        const dv_hamlet *hamlet = run->dossier->hamlets.items[i];
        size_t distance = dv_text_distance(name, hamlet->name, most);
        if (distance > most) continue;
        best = hamlet;
        if (distance == 0) break;
        most = distance - 1;
    }
    return best;
}

/* Two hamlets of the name: the reference does not say which. */
static const dv_hamlet *several(const dv_checking *run, dv_str name) {
    const dv_hamlet *first = NULL;
    for (size_t i = 0; i < run->dossier->hamlets.len; i++) {
        const dv_hamlet *hamlet = run->dossier->hamlets.items[i];
        if (hamlet->from.name.len == 0 || !dv_name_equal(name, hamlet->name)) continue;
        if (first) return first;
        first = hamlet;
    }
    return NULL;
}

/* The two hamlets whose names agree with one, told apart by their marks alone. */
static bool find_alike(const dv_checking *run, dv_str name, const dv_hamlet *found[2]) {
    size_t len = 0;
    for (size_t i = 0; i < run->dossier->hamlets.len && len < 2; i++) {
        const dv_hamlet *hamlet = run->dossier->hamlets.items[i];
        if (dv_name_equal(name, hamlet->name) && (len == 0 || !dv_str_equal(found[0]->name, hamlet->name))) found[len++] = hamlet;
    }
    return len == 2;
}

static void say_unknown(dv_checking *run, const user *by, dv_str name) {
    bool search = run->searches++ < SEARCHES_MOST;
    const dv_hamlet *alike[2];
    if (search && find_alike(run, name, alike)) {
        DV_SAY(run, by->spot, &MSG_TWO_ALIKE, dv_arg__text(by->vi), dv_arg__text(dv_check__hamlet_word(run)), dv_arg__text(name),
               dv_arg__text(alike[0]->name), dv_arg__text(by->en), dv_arg__text(alike[1]->name));
        return;
    }
    const dv_hamlet *near = search ? several(run, name) : NULL;
    const dv_message *message = &MSG_TWO_OF_NAME;
    dv_str hint = near ? near->from.name : DV_S("");
    if (!near) {
        near = search ? nearest(run, name) : NULL;
        message = near ? &MSG_UNKNOWN_NEAR : run->dossier->hamlets.len > 0 ? &MSG_UNKNOWN : &MSG_NO_LIST;
        hint = near ? near->name : DV_S("");
    }
    DV_SAY(run, by->spot, message, dv_arg__text(by->vi), dv_arg__text(dv_check__hamlet_word(run)), dv_arg__text(name),
           dv_arg__text(hint), dv_arg__text(by->en));
}

/* Whether two writings of one name differ in more than where the tone mark stands (`hoà`, `hòa`) and leading zeros. */
static bool is_variant(dv_str a, dv_str b) {
    if (!dv_name__same(a, b)) return dv_utf8_len(a) == dv_utf8_len(b);
    size_t i = 0;
    size_t j = 0;
    while (i < a.len && j < b.len)
        if (dv_check__is_capital(dv_utf8_next(a, &i)) != dv_check__is_capital(dv_utf8_next(b, &j))) return true;
    return false;
}

static void check_writing(dv_checking *run, dv_spot spot, const dv_ref *ref) {
    const dv_hamlet *hamlet = (const dv_hamlet *)(const void *)ref->target;
    size_t kind = dv_hamlet__kind_word(ref->name).len; /* `bản chu va 6` */
    dv_str name = kind > 0 ? dv_trim((dv_str){ref->name.ptr + kind, ref->name.len - kind}) : ref->name;
    if (dv_str_equal(name, hamlet->name) || !dv_name_equal(name, hamlet->name)) return;
    for (size_t i = 0; i < hamlet->aliases.len; i++)
        if (dv_str_equal(name, hamlet->aliases.items[i])) return;
    if (!is_variant(name, hamlet->name)) return;
    const dv_arg args[] = {dv_arg__text(name), dv_arg__text(hamlet->name)};
    /* Which of two names with other tones is right, only a person knows. */
    bool sure = dv_name__same(name, hamlet->name);
    dv_check__say(run, spot, &MSG_VARIANT, DV_WARNING, args, 2, sure ? &hamlet->name : NULL);
}

static void check_ref(dv_checking *run, const user *by, const dv_ref *ref) {
    if (ref->name.len == 0) return;
    if (ref->target)
        check_writing(run, by->spot, ref);
    else
        say_unknown(run, by, ref->name);
}

static user model_user(dv_checking *run, const dv_model *model, size_t index) {
    user by = {.spot = DV_ITEM(model, hamlets, index)};
    dv_str name = dv_check__brief(run, model->name);
    dv_buf buf;
    dv_buf_init(&buf, run->arena.alloc);
    dv_buf_puts(&buf, "mô hình \"");
    dv_buf_add(&buf, name);
    dv_buf_putc(&buf, '"');
    by.vi = dv_check__keep(run, &buf);
    dv_buf_init(&buf, run->arena.alloc);
    dv_buf_puts(&buf, "model \"");
    dv_buf_add(&buf, name);
    dv_buf_putc(&buf, '"');
    by.en = dv_check__keep(run, &buf);
    return by;
}

void dv_check__hamlet_names(dv_checking *run) {
    check_list(run);
    for (size_t i = 0; i < run->dossier->models.len; i++) {
        const dv_model *model = run->dossier->models.items[i];
        for (size_t j = 0; j < model->hamlets.len && run->status == DV_OK; j++) {
            user by = model_user(run, model, j);
            check_ref(run, &by, &model->hamlets.items[j]);
        }
    }
    const dv_results *results = run->dossier->results;
    for (size_t i = 0; results && i < results->feedback.len; i++) {
        const dv_feedback *feedback = results->feedback.items[i];
        user by = {.spot = DV_AT(feedback, hamlet), .vi = DV_S("phản ánh"), .en = DV_S("feedback")};
        check_ref(run, &by, &feedback->hamlet);
    }
}
