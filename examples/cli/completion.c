/* Completion files for bash, zsh and fish, from the tables of options.c. */
#include <string.h>

#include "cli.h"

/* The words of a `a|b|c` list with blanks between them. */
static void put_words(dv_buf *out, const char *choices) {
    for (; *choices; choices++)
        dv_buf_putc(out, *choices == '|' ? ' ' : *choices);
}

static void put_bash_command(dv_buf *out, const command_row *command, const option_row *options, size_t len) {
    dv_buf_puts(out, "        ");
    dv_buf_puts(out, command->name);
    dv_buf_puts(out, ")\n            case $prev in\n");
    for (size_t i = 0; i < len; i++) {
        const option_row *row = &options[i];
        if ((row->commands & command->bit) == 0 || row->hidden || !row->metavar) continue;
        dv_buf_puts(out, "                --");
        dv_buf_puts(out, row->name);
        if (row->letter) {
            dv_buf_puts(out, "|-");
            dv_buf_putc(out, row->letter);
        }
        dv_buf_puts(out, row->choices ? ") words='" : ") files=1; words='");
        put_words(out, row->choices ? row->choices : "");
        dv_buf_puts(out, "' ;;\n");
    }
    dv_buf_puts(out, "                *) ");
    dv_buf_puts(out, command->files ? "files=1; words='" : "words='");
    put_words(out, command->choices ? command->choices : "");
    for (size_t i = 0; i < len; i++) {
        if ((options[i].commands & command->bit) == 0 || options[i].hidden) continue;
        dv_buf_puts(out, " --");
        dv_buf_puts(out, options[i].name);
    }
    dv_buf_puts(out, "' ;;\n            esac ;;\n");
}

static void bash(dv_buf *out, const command_row *commands, size_t commands_len, const option_row *options, size_t len) {
    dv_buf_puts(out, "# Made by: danvan help --completion bash\n_danvan() {\n"
                     "    local current=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words='' files=''\n"
                     "    case ${COMP_WORDS[1]-} in\n");
    for (size_t i = 0; i < commands_len; i++)
        put_bash_command(out, &commands[i], options, len);
    dv_buf_puts(out, "    esac\n    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        files='' words='");
    for (size_t i = 0; i < commands_len; i++) {
        dv_buf_puts(out, commands[i].name);
        dv_buf_putc(out, ' ');
    }
    dv_buf_puts(out, "--help --version'\n    fi\n"
                     "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n"
                     "    if [ -n \"$files\" ] && [[ $current != -* ]]; then\n"
                     "        local more\n"
                     "        mapfile -t more < <(compgen -f -- \"$current\")\n"
                     "        COMPREPLY+=(\"${more[@]}\")\n"
                     "    fi\n}\ncomplete -o filenames -F _danvan danvan\n");
}

/* Text between single quotes of a shell. Brackets and colons are special to zsh's _arguments. */
static void put_quoted(dv_buf *out, const char *text, bool zsh) {
    for (; *text; text++) {
        if (*text == '\'') {
            dv_buf_puts(out, zsh ? "'\\''" : "\\'");
            continue;
        }
        if (zsh && (*text == '[' || *text == ']' || *text == ':')) dv_buf_putc(out, '\\');
        dv_buf_putc(out, *text);
    }
}

static void put_zsh_option(dv_buf *out, const option_row *row) {
    dv_buf_puts(out, "                '");
    if (row->letter) {
        dv_buf_puts(out, "(-");
        dv_buf_putc(out, row->letter);
        dv_buf_puts(out, " --");
        dv_buf_puts(out, row->name);
        dv_buf_puts(out, ")'{-");
        dv_buf_putc(out, row->letter);
        dv_buf_puts(out, ",--");
        dv_buf_puts(out, row->name);
        dv_buf_puts(out, "}'");
    } else {
        dv_buf_puts(out, "--");
        dv_buf_puts(out, row->name);
    }
    dv_buf_putc(out, '[');
    put_quoted(out, row->en, true);
    dv_buf_putc(out, ']');
    if (row->metavar) {
        dv_buf_putc(out, ':');
        dv_buf_puts(out, row->metavar);
        dv_buf_putc(out, ':');
        if (row->choices) {
            dv_buf_putc(out, '(');
            put_words(out, row->choices);
            dv_buf_putc(out, ')');
        } else {
            dv_buf_puts(out, "_files");
        }
    }
    dv_buf_puts(out, "' \\\n");
}

static void zsh(dv_buf *out, const command_row *commands, size_t commands_len, const option_row *options, size_t len) {
    dv_buf_puts(
        out,
        "#compdef danvan\n# Made by: danvan help --completion zsh\n"
        "_danvan() {\n    local -a commands\n    commands=(\n");
    for (size_t i = 0; i < commands_len; i++) {
        dv_buf_puts(out, "        '");
        dv_buf_puts(out, commands[i].name);
        dv_buf_putc(out, ':');
        put_quoted(out, commands[i].en, true);
        dv_buf_puts(out, "'\n");
    }
    dv_buf_puts(out,
                "    )\n    if (( CURRENT == 2 )); then\n        _describe command commands\n        return\n    fi\n"
                "    local command=$words[2]\n    shift words\n    (( CURRENT-- ))\n    case $command in\n");
    for (size_t i = 0; i < commands_len; i++) {
        dv_buf_puts(out, "        ");
        dv_buf_puts(out, commands[i].name);
        dv_buf_puts(out, ")\n            _arguments -s \\\n");
        for (size_t j = 0; j < len; j++)
            if ((options[j].commands & commands[i].bit) != 0 && !options[j].hidden) put_zsh_option(out, &options[j]);
        if (commands[i].choices) {
            dv_buf_puts(out, "                '1:kind:(");
            put_words(out, commands[i].choices);
            dv_buf_puts(out, ")' ;;\n");
        } else {
            dv_buf_puts(out, commands[i].files ? "                '*:file:_files' ;;\n"
                                               : "                '*:operand:' ;;\n");
        }
    }
    dv_buf_puts(out, "    esac\n}\n_danvan \"$@\"\n");
}

static void put_fish_option(dv_buf *out, const command_row *command, const option_row *row) {
    dv_buf_puts(out, "complete -c danvan -n '__fish_seen_subcommand_from ");
    dv_buf_puts(out, command->name);
    dv_buf_puts(out, "' -l ");
    dv_buf_puts(out, row->name);
    if (row->letter) {
        dv_buf_puts(out, " -s ");
        dv_buf_putc(out, row->letter);
    }
    if (row->metavar) dv_buf_puts(out, " -r");
    if (row->choices) {
        dv_buf_puts(out, " -f -a '");
        put_words(out, row->choices);
        dv_buf_putc(out, '\'');
    }
    dv_buf_puts(out, " -d '");
    put_quoted(out, row->en, false);
    dv_buf_puts(out, "'\n");
}

static void fish(dv_buf *out, const command_row *commands, size_t commands_len, const option_row *options, size_t len) {
    dv_buf_puts(out, "# Made by: danvan help --completion fish\n");
    for (size_t i = 0; i < commands_len; i++) {
        dv_buf_puts(out, "complete -c danvan -n __fish_use_subcommand -f -a ");
        dv_buf_puts(out, commands[i].name);
        dv_buf_puts(out, " -d '");
        put_quoted(out, commands[i].en, false);
        dv_buf_puts(out, "'\n");
    }
    for (size_t i = 0; i < commands_len; i++) {
        if (!commands[i].files) {
            dv_buf_puts(out, "complete -c danvan -n '__fish_seen_subcommand_from ");
            dv_buf_puts(out, commands[i].name);
            dv_buf_puts(out, "' -f");
            if (commands[i].choices) {
                dv_buf_puts(out, " -a '");
                put_words(out, commands[i].choices);
                dv_buf_putc(out, '\'');
            }
            dv_buf_putc(out, '\n');
        }
        for (size_t j = 0; j < len; j++)
            if ((options[j].commands & commands[i].bit) != 0 && !options[j].hidden)
                put_fish_option(out, &commands[i], &options[j]);
    }
}

bool help_completion(dv_buf *out, const char *shell) {
    size_t commands_len = 0;
    size_t len = 0;
    const command_row *commands = command_rows(&commands_len);
    const option_row *options = option_rows(&len);
    if (strcmp(shell, "bash") == 0)
        bash(out, commands, commands_len, options, len);
    else if (strcmp(shell, "zsh") == 0)
        zsh(out, commands, commands_len, options, len);
    else if (strcmp(shell, "fish") == 0)
        fish(out, commands, commands_len, options, len);
    else
        return false;
    return true;
}
