// The same from C++17.
#include <danvan/danvan.h>

#include <iostream>
#include <memory>
#include <string_view>

int main()
{
    const std::unique_ptr<dv_diag, decltype(&dv_diag_free)> diag(dv_diag_new(nullptr), &dv_diag_free);
    dv_date date{};
    if (!diag || dv_date_parse(&date, dv_s("22/6/2026"), nullptr) != DV_OK) {
        std::cerr << "consumer: date\n";
        return 1;
    }
    dv_buf out;
    dv_buf_init(&out, nullptr);
    const bool written = dv_date_format(&out, date, DV_PLAIN) == DV_OK;
    const dv_str text = dv_buf_str(&out);
    const bool right = written && std::string_view(text.ptr, text.len) == "2026-06-22";
    dv_buf_free(&out);
    return right && dv_diag_len(diag.get()) == 0 ? 0 : 1;
}
