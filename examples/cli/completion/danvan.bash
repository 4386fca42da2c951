# Made by: danvan help --completion bash
_danvan() {
    local current=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} words='' files=''
    case ${COMP_WORDS[1]-} in
        check)
            case $prev in
                --format) words='text json sarif github' ;;
                --fail-level) words='error warning' ;;
                --against) files=1; words='' ;;
                --explain) files=1; words='' ;;
                --lang) words='vi en' ;;
                *) files=1; words=' --format --fail-level --fix --against --explain --lang --help --version' ;;
            esac ;;
        show)
            case $prev in
                --lang) words='vi en' ;;
                *) files=1; words=' --lang --help --version' ;;
            esac ;;
        fmt)
            case $prev in
                --keys) words='vi en' ;;
                --lang) words='vi en' ;;
                *) files=1; words=' --write --check --keys --lang --help --version' ;;
            esac ;;
        convert)
            case $prev in
                --to) words='yaml json csv' ;;
                --table) words='communes hamlets ethnic models documents dialogues supervisions campaigns feedback indicators members recipients directions recommendations' ;;
                --output|-o) files=1; words='' ;;
                --keys) words='vi en' ;;
                --lang) words='vi en' ;;
                *) files=1; words=' --to --table --output --include-personal --keys --lang --help --version' ;;
            esac ;;
        report)
            case $prev in
                --to) words='md html docx txt' ;;
                --profile) words='auto party-2026 party-2018 state-2020' ;;
                --output|-o) files=1; words='' ;;
                --lang) words='vi en' ;;
                *) files=1; words=' --to --profile --output --include-personal --lang --help --version' ;;
            esac ;;
        schema)
            case $prev in
                --keys) words='vi en both' ;;
                --lang) words='vi en' ;;
                *) words=' --keys --lang --help --version' ;;
            esac ;;
        parse)
            case $prev in
                --lang) words='vi en' ;;
                *) words='count decimal amount date docref --lang --help --version' ;;
            esac ;;
        new)
            case $prev in
                --output|-o) files=1; words='' ;;
                --keys) words='vi en' ;;
                --from) files=1; words='' ;;
                --name) files=1; words='' ;;
                --province) files=1; words='' ;;
                --all) files=1; words='' ;;
                --lang) words='vi en' ;;
                *) words=' --output --keys --from --name --province --all --lang --help --version' ;;
            esac ;;
        todo)
            case $prev in
                --lang) words='vi en' ;;
                *) files=1; words=' --lang --help --version' ;;
            esac ;;
        text)
            case $prev in
                --from) files=1; words='' ;;
                --to) files=1; words='' ;;
                --tone) words='hòa hoà' ;;
                --quotes) words='curly plain' ;;
                --dashes) words='long plain' ;;
                --lang) words='vi en' ;;
                *) files=1; words=' --from --to --nfc --nfd --tone --repair --spelling --spaces --lookalikes --quotes --dashes --upper --lower --title --fold --substitute --lang --help --version' ;;
            esac ;;
        detect)
            case $prev in
                --format) words='text json' ;;
                --lang) words='vi en' ;;
                *) files=1; words=' --format --lang --help --version' ;;
            esac ;;
        sort)
            case $prev in
                --order) words='cldr dictionary' ;;
                --tones) words='huyền-first sắc-first huyen-first sac-first' ;;
                --lang) words='vi en' ;;
                *) files=1; words=' --order --tones --numbers --reverse --unique --lang --help --version' ;;
            esac ;;
        help)
            case $prev in
                --lang) words='vi en' ;;
                *) words=' --lang --help --version' ;;
            esac ;;
    esac
    if [ "$COMP_CWORD" -eq 1 ]; then
        files='' words='check show fmt convert report schema parse new todo text detect sort help --help --version'
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    if [ -n "$files" ] && [[ $current != -* ]]; then
        local more
        mapfile -t more < <(compgen -f -- "$current")
        COMPREPLY+=("${more[@]}")
    fi
}
complete -o filenames -F _danvan danvan
