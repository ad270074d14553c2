//! Tests of the four languages: formatting, choice and fallback.

mod complete;
mod components;

use insta::assert_snapshot;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::*;

fn place(languages: &[&str]) -> LocaleSettings {
    let languages = languages.iter().map(|&tag| tag.to_owned()).collect();
    LocaleSettings { languages, region: Some("AU".to_owned()), currency: Currency::of("AUD") }
}

pub(crate) fn locales() -> Locales {
    made(files::built_in().unwrap()).unwrap()
}

/// English first, and every other language that has words.
fn made(files: Vec<files::WordsFile>) -> Result<Locales, Error> {
    let mut tags: Vec<&str> = files.iter().map(|file| file.tag.as_str()).filter(|tag| *tag != "en").collect();
    tags.sort_unstable();
    tags.dedup();
    tags.insert(0, "en");
    Locales::from_files(&files, &place(&tags))
}

/// The same in every language, one per line. Invisible characters are made visible.
fn in_all(locales: &Locales, write: impl Fn(&Locale) -> String) -> String {
    let line = |locale: &Locale| format!("{}: {}", locale.tag(), seen(&write(locale)));
    locales.all().map(line).collect::<Vec<_>>().join("\n")
}

fn seen(text: &str) -> String {
    let mut seen = String::new();
    for c in text.chars() {
        match c {
            '\u{a0}' | '\u{202f}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}' => {
                seen.push_str(&format!("<{:x}>", u32::from(c)));
            }
            c => seen.push(c),
        }
    }
    seen
}

pub(super) fn file(tag: &str, name: &str, text: &str, replaces: bool) -> files::WordsFile {
    files::WordsFile { tag: tag.to_owned(), name: name.to_owned(), text: text.to_owned(), replaces }
}

#[test]
fn languages_and_their_names() {
    assert_snapshot!(in_all(&locales(), |locale| format!("{} {}", locale.own_name(), locale.direction())), @"
    en: English ltr
    ar: العربية rtl
    vi: Tiếng Việt ltr
    zh-Hans: 简体中文 ltr
    ");
}

#[test]
fn days_in_full_and_short() {
    let write = |locale: &Locale| {
        let day = date(2026, 7, 3);
        format!("{} | {}", locale.date(day), locale.date_short(day))
    };
    assert_snapshot!(in_all(&locales(), write), @"
    en: 3 July 2026 | 3 Jul 2026
    ar: 3 يوليو 2026 | 3 يوليو 2026
    vi: 3 tháng 7 năm 2026 | 3 thg 7, 2026
    zh-Hans: 2026年7月3日 | 2026年7月3日
    ");
}

#[test]
fn moments_are_shown_in_the_zone_of_the_jurisdiction() {
    let sydney = TimeZone::get("Australia/Sydney").unwrap();
    // 4:05 UTC is in the afternoon in Sydney.
    assert_snapshot!(in_all(&locales(), |locale| locale.moment(1_783_051_500_000, &sydney)), @"
    en: 3 July 2026 at 2:05<202f>pm
    ar: 3 يوليو 2026 في 2:05 م
    vi: lúc 14:05 3 tháng 7 năm 2026
    zh-Hans: 2026年7月3日 14:05
    ");
    assert_eq!(locales().choose(None, None).moment(i64::MAX, &sydney), i64::MAX.to_string());
    assert_snapshot!(in_all(&locales(), |locale| locale.time(1_783_051_500_000, &sydney)), @"
    en: 2:05<202f>pm
    ar: 2:05 م
    vi: 14:05
    zh-Hans: 14:05
    ");
    let day = jiff::civil::date(2026, 7, 3);
    assert_snapshot!(in_all(&locales(), |locale| locale.weekday(day)), @"
    en: Friday 3 July 2026
    ar: الجمعة، 3 يوليو 2026
    vi: Thứ Sáu, 3 tháng 7 năm 2026
    zh-Hans: 2026年7月3日星期五
    ");
}

#[test]
fn numbers() {
    let write = |locale: &Locale| {
        let share = locale.decimal("-0.1250".parse().unwrap());
        format!("{} | {} | {share}", locale.number(1_234_567), locale.number(-5))
    };
    assert_snapshot!(in_all(&locales(), write), @"
    en: 1,234,567 | -5 | -0.125
    ar: 1,234,567 | <200e>-5 | <200e>-0.125
    vi: 1.234.567 | -5 | -0,125
    zh-Hans: 1,234,567 | -5 | -0.125
    ");
}

#[test]
fn money() {
    let write = |locale: &Locale| {
        let amount = |text: &str| locale.money(text.parse().unwrap());
        format!("{} | {} | {} | {}", amount("1234.5"), amount("-20"), amount("0.005"), amount("-0.001"))
    };
    assert_snapshot!(in_all(&locales(), write), @"
    en: $1,234.50 | -$20.00 | $0.01 | $0.00
    ar: <200e>$1,234.50 | <200e>-$20.00 | <200e>$0.01 | <200e>$0.00
    vi: $1.234,50 | -$20,00 | $0,01 | $0,00
    zh-Hans: $1,234.50 | -$20.00 | $0.01 | $0.00
    ");
}

#[test]
fn lists() {
    let write = |locale: &Locale| {
        let list = |items: &[&str]| locale.list(items);
        format!("{} | {} | {}{}", list(&["a", "b", "c"]), list(&["a", "b"]), list(&["a"]), list(&[]))
    };
    assert_snapshot!(in_all(&locales(), write), @"
    en: a, b and c | a and b | a
    ar: a وb وc | a وb | a
    vi: a, b và c | a và b | a
    zh-Hans: a、b和c | a和b | a
    ");
}

#[test]
fn plurals_have_the_forms_of_their_language() {
    let forms = "
days = { $days ->
    [zero] zero { $days }
    [one] one { $days }
    [two] two { $days }
    [few] few { $days }
    [many] many { $days }
   *[other] other { $days }
}
language-name = x
";
    let locales = ["en", "ar", "vi", "zh-Hans"].map(|tag| file(tag, "days.ftl", forms, false));
    let locales = made(Vec::from(locales)).unwrap();
    let write = |locale: &Locale| {
        let say = |days: i64| locale.say("days", &[("days", days.into())]);
        [0, 1, 2, 3, 11, 1_100].map(say).join(", ")
    };
    assert_snapshot!(in_all(&locales, write), @"
    en: other 0, one 1, other 2, other 3, other 11, other 1,100
    ar: zero 0, one 1, two 2, few 3, many 11, other 1,100
    vi: other 0, other 1, other 2, other 3, other 11, other 1.100
    zh-Hans: other 0, other 1, other 2, other 3, other 11, other 1,100
    ");
}

#[test]
fn the_frame_speaks_the_language() {
    let locales = locales();
    let english = locales.get("en").unwrap().frame_words();
    assert_eq!(format!("{english:?}"), format!("{:?}", screens::Words::default()));
    assert_eq!(locales.get("AR").unwrap().frame_words().go_on, "متابعة");
}

#[test]
fn a_choice_that_we_do_not_speak_is_english() {
    let locales = locales();
    assert_eq!(locales.choose(Some("fr"), None).tag(), "en");
    assert_eq!(locales.choose(Some("fr"), Some("zh-Hans")).tag(), "zh-Hans");
    assert!(locales.get("fr").is_none());
}

#[test]
fn words_that_are_missing_are_said_in_english_and_then_by_their_key() {
    let english = file("en", "en.ftl", "language-name = English\nhello = Hello { $name }", false);
    let arabic = file("ar", "ar.ftl", "language-name = x", false);
    let locales = made(vec![arabic, english]).unwrap();
    let arabic = locales.get("ar").unwrap();
    assert_eq!(arabic.say("hello", &[("name", "Mai".into())]), "Hello Mai");
    assert_eq!(arabic.text("not-here"), "not-here");
    assert_eq!(arabic.text("hello"), "Hello {$name}");
}

#[test]
fn the_languages_are_those_of_the_catalogue_its_own_first() {
    let maori = file("mi", "nz/locales/mi/a.ftl", "language-name = Te reo Māori\nframe-back = Hoki", true);
    let mut files = files::built_in().unwrap();
    files.push(maori);
    let locales = Locales::from_files(&files, &place(&["mi", "fr", "ar"])).unwrap();
    let tags: Vec<&str> = locales.all().map(Locale::tag).collect();
    assert_eq!(tags, ["mi", "ar"], "nobody has put our words into French");
    assert_eq!((locales.base().tag(), locales.desk().tag()), ("mi", "en"));
    assert_eq!(locales.choose(Some("en, vi"), None).tag(), "mi");
    let maori = locales.of("mi");
    assert!(maori.is_partial() && !locales.of("ar").is_partial() && !locales.desk().is_partial());
    assert_eq!((maori.text("frame-back"), maori.text("frame-menu")), ("Hoki".to_owned(), "Menu".to_owned()));
    assert_eq!(maori.money(Decimal::from(805)), "$805.00");
    // A word that Arabic lacks would be said in the first language.
    let bare = vec![
        file("en", "en.ftl", "language-name = English\nhello = Hello", false),
        file("mi", "mi.ftl", "language-name = Te reo Māori\nhello = Kia ora", false),
        file("ar", "ar.ftl", "language-name = x", false),
    ];
    let bare = Locales::from_files(&bare, &place(&["mi", "ar"])).unwrap();
    assert_eq!(bare.of("ar").text("hello"), "Kia ora");
    let none = Locales::from_files(&files::built_in().unwrap(), &place(&["fr"])).unwrap();
    assert_eq!(none.all().map(Locale::tag).collect::<Vec<_>>(), ["en"]);
}

#[test]
fn amounts_and_days_are_written_as_in_the_country() {
    let german = file("de", "de.ftl", "language-name = Deutsch", true);
    let mut files = files::built_in().unwrap();
    files.push(german);
    let write = |region: &str, currency: &str, tag: &str| {
        let currency = Currency::of(currency);
        let languages = vec!["en".to_owned(), "de".to_owned()];
        let place = LocaleSettings { languages, region: Some(region.to_owned()), currency };
        let locales = Locales::from_files(&files, &place).unwrap();
        let locale = locales.of(tag);
        let amount = locale.money("-1234.5".parse().unwrap());
        seen(&format!("{amount} {} {:?}", locale.date_short(date(2026, 7, 3)), locale.around_money()))
    };
    assert_snapshot!(write("DE", "EUR", "de"), @r#"-1.234,50<a0>€ 3. Juli 2026 ("", "€")"#);
    assert_snapshot!(write("IE", "EUR", "en"), @r#"-€1,234.50 3 Jul 2026 ("€", "")"#);
    assert_snapshot!(write("US", "USD", "en"), @r#"-$1,234.50 Jul 3, 2026 ("$", "")"#);
    assert_snapshot!(write("NZ", "NZD", "en"), @r#"-$1,234.50 3 July 2026 ("$", "")"#);
    assert_snapshot!(write("CH", "CHF", "en"), @r#"-CHF<a0>1'234.50 3 Jul 2026 ("CHF", "")"#);
    assert_snapshot!(write("JP", "JPY", "en"), @r#"-¥1,235 Jul 3, 2026 ("¥", "")"#);
}

#[test]
fn an_agency_replaces_words_and_adds_languages() {
    let ours = file("en", "locales/en/web.ftl", "language-name = English\nhello = Hello { $name }\nbye = Bye", false);
    let theirs = file("en", "agency/en/a.ftl", "\nhello = Welcome\nown-page = Our { $thing }", true);
    let later = file("en", "agency/en/b.ftl", "hello = Good day, { $name }", true);
    let greek = file("el", "agency/el/a.ftl", "language-name = Ελληνικά\nhello = Γεια { $name }", true);
    let locales = made(vec![ours, theirs, later, greek]).unwrap();
    let name = [("name", Arg::from("Mai"))];
    assert_eq!(locales.get("en").unwrap().say("hello", &name), "Good day, Mai");
    assert_eq!(locales.get("en").unwrap().text("bye"), "Bye");
    assert_eq!(locales.get("el").unwrap().say("hello", &name), "Γεια Mai");
    assert_eq!(locales.get("el").unwrap().text("bye"), "Bye");
}

#[test]
fn files_of_an_agency_are_read_from_its_folder() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/overrides");
    let mut files = files::built_in().unwrap();
    files.extend(files::of_agency(&folder).unwrap());
    let locales = made(files).unwrap();
    assert_eq!(locales.get("en").unwrap().text("frame-person"), "Ring the front desk");
    assert_eq!(locales.get("en").unwrap().text("frame-back"), "Back");
    assert_eq!(locales.get("el").unwrap().own_name(), "Ελληνικά");
    assert!(files::of_agency(std::path::Path::new("/nowhere")).unwrap().is_empty());
}

#[test]
fn what_is_wrong_with_a_file_is_said_with_its_place() {
    let ours =
        || file("en", "locales/en/web.ftl", "language-name = English\nhello = Hello { $name }\nbye = Bye", false);
    let fails = |tag: &str, text: &str, replaces: bool| {
        made(vec![ours(), file(tag, "x.ftl", text, replaces)]).err().unwrap().to_string()
    };
    let found = [
        fails("en", "\n\nwelcome Hello", true),
        fails("en", "good = a\nevil = { $n ->\n [one] x\n}\n", true),
        fails("en", "\n# again\nbye = Bye", false),
        fails("en", "new = a\nnew = b", true),
        fails("en", "new = { later } { -brand }", true),
        fails("en", "\nnew = { BIG($n) }", true),
        fails("en", "new = { new }", true),
        fails("ar", "language-name = x\nhello = { $nmae }", false),
        fails("ar", "language-name = x\nbye = { $name }", false),
        fails("ar", "hello = x", false),
        fails("not a tag", "language-name = x", true),
    ];
    assert_snapshot!(found.join("\n"), @r#"
    x.ftl, line 3: Expected a token starting with "=". Correct this line; the syntax is at https://projectfluent.org/fluent/guide/
    x.ftl, line 4: The select expression must have a default variant. Correct this line; the syntax is at https://projectfluent.org/fluent/guide/
    x.ftl, line 3: the message `bye` was already written in locales/en/web.ftl: keep one of the two
    x.ftl, line 2: the message `new` was already written in x.ftl: keep one of the two
    x.ftl, line 1: `new` names the message `later`, which is not there: write it, or take the name out
    x.ftl, line 2: `new` names the function `BIG`, which is not there: write it, or take the name out
    x.ftl, line 1: `new` names itself, which is not there: write it, or take the name out
    x.ftl, line 2: `hello` uses $nmae, which is never given to it. Use $name instead
    x.ftl, line 2: `bye` uses $name, which is never given to it. It has no variables: take this one out
    the language in locales/ar has no name: add `language-name = …` to one of its files, in the language itself
    the folder locales/not a tag is not named by a language: name it as in `en`, `ar` or `zh-Hans`
    "#);
}

#[test]
fn templates_speak_the_language_of_the_frame() {
    let mut environment = screens::minijinja::Environment::new();
    environment.set_auto_escape_callback(|_| screens::minijinja::AutoEscape::Html);
    let sydney = TimeZone::get("Australia/Sydney").unwrap();
    add_to(&mut environment, Arc::new(locales()), sydney);
    let render = |tag: &str, source: &str| {
        let frame = screens::minijinja::context! { frame => screens::minijinja::context! { language => tag } };
        environment.render_str(source, frame).map_err(|error| format!("{error:#}"))
    };
    let page = "{{ t('frame-go-on') }} {{ t('component-page', number=1234) }} {{ t('component-page', number='<b>') }} \
                {{ '2026-07-03' | date }} {{ '2026-07-03' | date_short }} {{ '1234.5' | money }} {{ 1234 | number }} \
                {{ 1783051500000 | moment }} {{ '2026-07-03T04:05:00Z' | moment }} [{{ none | date }}]";
    let found = ["en", "ar", "vi", "zh-Hans"].map(|tag| seen(&render(tag, page).unwrap()));
    assert_snapshot!(found.join("\n"), @"
    Continue Page 1,234 Page &lt;b&gt; 3 July 2026 3 Jul 2026 $1,234.50 1,234 3 July 2026 at 2:05<202f>pm 3 July 2026 at 2:05<202f>pm []
    متابعة الصفحة 1,234 الصفحة &lt;b&gt; 3 يوليو 2026 3 يوليو 2026 <200e>$1,234.50 1,234 3 يوليو 2026 في 2:05 م 3 يوليو 2026 في 2:05 م []
    Tiếp tục Trang 1.234 Trang &lt;b&gt; 3 tháng 7 năm 2026 3 thg 7, 2026 $1.234,50 1.234 lúc 14:05 3 tháng 7 năm 2026 lúc 14:05 3 tháng 7 năm 2026 []
    继续 第 1,234 页 第 &lt;b&gt; 页 2026年7月3日 2026年7月3日 $1,234.50 1,234 2026年7月3日 14:05 2026年7月3日 14:05 []
    ");
    assert!(render("en", "{{ 'soon' | date }}").unwrap_err().contains("the filter `date` cannot read `soon`"));
    assert!(render("fr", "{{ t('frame-back') }}").unwrap_err().contains("no words for the language `fr`"));
    assert!(render("en", "{{ t('frame-back', x=[]) }}").unwrap_err().contains("must be text or a number"));
    let without = environment.render_str("{{ t('frame-back') }}", ()).unwrap_err();
    assert!(format!("{without:#}").contains("the language of the page is not known here"));
}

#[test]
fn macros_of_a_page_and_imported_ones_speak_it_too() {
    let mut environment = screens::minijinja::Environment::new();
    let sydney = TimeZone::get("Australia/Sydney").unwrap();
    add_to(&mut environment, Arc::new(locales()), sydney);
    environment.add_template("part", "{% macro m(x) %}{{ t('frame-back') }} {{ x | money }}{% endmacro %}").unwrap();
    let page = "{% from 'part' import m %}{% macro own(x) %}{{ m(x) }}{% endmacro %}{{ own(1) }} {{ m(2) }}";
    let frame = screens::minijinja::context! { frame => screens::minijinja::context! { language => "zh-Hans" } };
    assert_eq!(environment.render_str(page, frame).unwrap(), "返回 $1.00 返回 $2.00");
}
