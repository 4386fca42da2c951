/* Against the dossier of an earlier period: jumps, what is gone. */
#include "check/before.h"

static const dv_message MSG_JUMP = {
    .rule = "year-jump",
    .severity = DV_WARNING,
    .vi = "{0} {1} → {2} ({3}{4}, {3}{5}%): thay đổi nhiều so với kỳ trước, đề nghị kiểm tra lại số liệu",
    .en = "{6} {1} → {2} ({3}{4}, {3}{5}%): a large change since the earlier period",
};
static const dv_message MSG_JUMP_TYPED = {
    .rule = "year-jump",
    .severity = DV_WARNING,
    .vi = "{0} {1} → {2} ({3}{4}, {3}{5}%). Đề nghị kiểm tra có gõ nhầm {7} thành {2}",
    .en = "{6} {1} → {2} ({3}{4}, {3}{5}%): was {7} mistyped as {2}?",
};
static const dv_message MSG_MODEL_GONE = {
    .rule = "model-gone",
    .severity = DV_WARNING,
    .vi = "kỳ trước có mô hình \"{0}\", kỳ này không nêu: đã kết thúc, đổi tên hay bỏ sót?",
    .en = "the earlier period had the model \"{0}\", this one has not: ended, renamed or forgotten?",
};
static const dv_message MSG_HAMLET_GONE = {
    .rule = "hamlet-gone",
    .severity = DV_WARNING,
    .vi = "kỳ trước có {0}, kỳ này không có trong danh sách: đã sáp nhập, đổi tên hay bỏ sót?",
    .en = "the earlier period had {0}, the list of this one has not: merged, renamed or forgotten?",
};

/* A figure that changes slowly: more than so many tenths of a per cent a period is worth a look. */
typedef struct slow {
    int row;
    int64_t tenths;
    const char *vi;
    const char *en;
} slow;

static int64_t distance(int64_t a, int64_t b) {
    return a > b ? a - b : b - a;
}

/* The figure that was perhaps meant: two digits that changed places, or one that slipped over two. The nearest to the
 * old figure, within a hundredth of it; 0 for none. */
static int64_t meant(int64_t before, int64_t now) {
    int64_t best = 0;
    int64_t best_off = before / 100 + 1;
    for (unsigned at = 0; at < 17 && dv_check__power(at + 1) <= now; at++) {
        int64_t unit = dv_check__power(at);
        int64_t digits = now / unit % 1000;
        int64_t a = digits / 100;
        int64_t b = digits / 10 % 10;
        int64_t c = digits % 10;
        const int64_t other[] = {a * 100 + c * 10 + b, b * 100 + c * 10 + a, c * 100 + a * 10 + b};
        for (size_t i = 0; i < sizeof other / sizeof other[0]; i++) {
            int64_t guess = now + (other[i] - digits) * unit;
            if (guess > 0 && guess != now && distance(guess, before) < best_off) {
                best = guess;
                best_off = distance(guess, before);
            }
        }
    }
    return best;
}

static void check_slow(dv_checking *run, const dv_commune *now, const dv_commune *before, const slow *of) {
    int64_t new_value;
    int64_t old_value;
    int64_t tenths;
    if (!dv_check__exact(&now->base, of->row, &new_value) || !dv_check__exact(&before->base, of->row, &old_value))
        return;
    int64_t off = distance(new_value, old_value);
    if (off == 0 || !dv_check__ratio(&tenths, off, 1000, old_value) || tenths < of->tenths) return;
    int64_t guess = meant(old_value, new_value);
    DV_SAY(run, ((dv_spot){&now->base, of->row, -1}), guess > 0 ? &MSG_JUMP_TYPED : &MSG_JUMP,
           dv_arg__text(dv_s(of->vi)), dv_arg__int(old_value), dv_arg__int(new_value),
           dv_arg__text(new_value > old_value ? DV_S("+") : DV_S("-")), dv_arg__int(off), dv_arg__decimal(tenths, 1),
           dv_arg__text(dv_s(of->en)), dv_arg__int(guess));
}

static void check_commune(dv_checking *run) {
    const dv_commune *now = run->dossier->commune;
    const dv_commune *before = run->before->commune;
    if (!now || !before) return;
    const slow figures[] = {
        {DV_ROW_OF(now, population), 20, "dân số", "population"},
        {DV_ROW_OF(now, households), 30, "số hộ", "households"},
    };
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
        check_slow(run, now, before, &figures[i]);
}

static void check_hamlets(dv_checking *run) {
    const dv_hamlets *now = &run->dossier->hamlets;
    const dv_hamlets *before = &run->before->hamlets;
    dv_names names;
    if (now->len == 0 || before->len == 0) return;
    dv_names__init(run, &names, now->len);
    bool is_new;
    for (size_t i = 0; i < now->len && run->status == DV_OK; i++)
        dv_names__add(&names, dv_names__key(run, now->items[i]->name), &is_new);
    for (size_t i = 0; i < before->len && run->status == DV_OK; i++)
        if (dv_names__find(&names, dv_names__key(run, before->items[i]->name)) == DV_NO_NAME)
            DV_SAY(run, DV_AT(run->dossier, hamlets), &MSG_HAMLET_GONE,
                   dv_arg__text(dv_check__hamlet(run, before->items[i])));
}

static bool was_over(const dv_model *model) {
    return DV_HAS(model, status) && (model->status.code == DV_MODEL_ENDED || model->status.code == DV_MODEL_PAUSED);
}

/* Models of one name are compared; what has no successor is gone. */
static void check_models(dv_checking *run) {
    const dv_models *now = &run->dossier->models;
    const dv_models *before = &run->before->models;
    dv_names names;
    dv_names__init(run, &names, now->len);
    const dv_model **items = dv_check__alloc(run, now->len, sizeof(dv_model *));
    bool is_new;
    for (size_t i = 0; i < now->len && run->status == DV_OK; i++) {
        size_t place = dv_names__add(&names, dv_names__key(run, now->items[i]->name), &is_new);
        if (is_new) items[place] = now->items[i];
    }
    for (size_t i = 0; i < before->len && run->status == DV_OK; i++) {
        const dv_model *model = before->items[i];
        size_t place = dv_names__find(&names, dv_names__key(run, model->name));
        if (place != DV_NO_NAME)
            dv_check__same_prose(run, &items[place]->base, &model->base, items[place]->name);
        else if (model->name.len > 0 && !was_over(model))
            DV_SAY(run, DV_AT(run->dossier, models), &MSG_MODEL_GONE, dv_arg__text(dv_check__brief(run, model->name)));
    }
}

void dv_check__before(dv_checking *run) {
    if (!run->before || run->before == run->dossier) return;
    check_commune(run);
    check_hamlets(run);
    check_models(run);
    dv_check__unchanged(run);
}
