//! Letters from templates and data: what is made, what it says, and what fails in a defined way.

use std::collections::BTreeMap;

use letters::{Block, Error, Fonts, Letter, Maker, RenderedLetter, plain};
use serde_json::{Value, json};

const HEAD: &str = "#let letter = json(\"letter.json\")\n#set document(title: letter.title)\n\
    #set text(font: json(\"fonts.json\"), lang: letter.language)\n";

fn make(maker: &Maker, template: &str, data: &Value, address: Option<&str>) -> Result<RenderedLetter, Error> {
    let templates = BTreeMap::from([("letter.typ".to_owned(), format!("{HEAD}{template}"))]);
    let pictures = BTreeMap::new();
    maker.make(&Letter { templates: &templates, main: "letter.typ", data, pictures: &pictures, address, id: "1" })
}

fn maker() -> Maker {
    Maker::new(Fonts::new(&[]))
}

fn data(title: &str) -> Value {
    json!({"title": title, "language": "en", "name": "Đặng Thị Hoa"})
}

#[test]
fn the_same_input_gives_the_same_bytes_and_other_input_others() {
    let template = "= #letter.title\nHello #letter.name, #image(\"code.svg\", width: 2cm, alt: \"A code\")";
    let once = make(&maker(), template, &data("A letter"), Some("https://stoa.test/1")).unwrap();
    let twice = make(&maker(), template, &data("A letter"), Some("https://stoa.test/1")).unwrap();
    let other = make(&maker(), template, &data("A letter"), Some("https://stoa.test/2")).unwrap();
    assert_eq!(once, twice);
    assert_ne!(once.pdf, other.pdf);
    let pdf = String::from_utf8_lossy(&once.pdf);
    assert!(pdf.starts_with("%PDF-1.7") && pdf.contains("pdfuaid:part") && !pdf.contains("CreationDate"));
}

#[test]
fn the_text_is_that_of_the_template_in_the_order_of_reading() {
    let template = "= #letter.title\n#par[Hello \\ #letter.name]\n== Next\n- one\n- *two*\n\n/ Reference: K7M\n\
        \n=== More\n#context if target() == \"html\" [only here] else { page-break }\n#link(\"https://stoa.test\")[There]";
    let made = make(&maker(), &template.replace("page-break", "none"), &data("A letter"), None).unwrap();
    insta::assert_snapshot!(plain(&made.blocks), @"
    A letter
    ========

    Hello
    Đặng Thị Hoa

    Next
    ----

    * one
    * two

    Reference: K7M

    More

    only here There
    ");
    assert_eq!(made.blocks[0], Block::Heading { level: 1, text: "A letter".to_owned() });
    assert_eq!(made.pages, 1);
}

#[test]
fn a_missing_word_is_named_with_its_place() {
    let error = make(&maker(), "= #letter.title\n\nHello #letter.nmae", &data("x"), None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "letter.typ, line 6, column 15: there is no `nmae`: give it in the data, or take it out here"
    );
    assert_eq!(error.word(), Some("nmae"));
    let error = make(&maker(), "#greeting", &data("x"), None).unwrap_err();
    assert_eq!(error.word(), Some("greeting"), "{error}");
}

#[test]
fn a_template_reaches_nothing_beyond_its_files() {
    for (template, why) in [
        ("#read(\"/etc/passwd\")", "file not found"),
        ("#read(\"../../secrets.txt\")", ""),
        ("#import \"@preview/cetz:0.3.0\"", "file not found"),
        ("#datetime.today()", "unable to get the current date"),
    ] {
        let error = make(&maker(), template, &data("x"), None).unwrap_err().to_string();
        assert!(error.contains(why) && error.starts_with("letter.typ, line 4"), "{template}: {error}");
    }
}

#[test]
fn what_is_too_much_or_wrong_is_told_and_never_stops_the_program() {
    let error = |template: &str| make(&maker(), template, &data("x"), None).unwrap_err().to_string();
    assert!(error("#{ let n = 1; while n > 0 { n += 1 } }").contains("infinite"), "a loop without an end");
    assert!(error("#let f() = f()\n#f()").contains("depth"), "a call without an end");
    assert!(error("#for n in range(240) { pagebreak() }").contains("at most 200 pages"));
    assert!(error("#image(\"code.svg\")").contains("code.svg"), "no address, no picture");
    assert!(error("= #letter.title #").contains("letter.typ, line 4"));
    let long = json!({"title": "x".repeat(600_000), "language": "en"});
    assert!(make(&maker(), "", &long, None).unwrap_err().to_string().contains("at most 524288 bytes"));
    let address = "a".repeat(5_000);
    assert_eq!(make(&maker(), "", &data("x"), Some(&address)), Err(Error::AddressTooLong(5_000)));
    let nothing = BTreeMap::new();
    let pictures = BTreeMap::new();
    let (data, main) = (data("x"), "gone.typ");
    let letter = Letter { templates: &nothing, main, data: &data, pictures: &pictures, address: None, id: "1" };
    assert_eq!(maker().make(&letter), Err(Error::NoTemplate("gone.typ".to_owned())));
}

#[test]
fn accessibility_is_checked_while_a_letter_is_made() {
    let picture = make(&maker(), "#image(\"code.svg\")", &data("x"), Some("https://stoa.test")).unwrap_err();
    assert!(picture.to_string().contains("alt"), "{picture}");
    let sign = make(&maker(), "您好", &data("x"), None).unwrap_err();
    assert!(sign.to_string().contains("could not be displayed"), "{sign}");
    assert_eq!(maker().fonts().missing("Hello 您好"), ['您', '好']);
}

#[test]
fn typefaces_come_from_folders_too() {
    let folder = std::env::temp_dir().join(format!("stoa-fonts-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("deep")).unwrap();
    let from = concat!(env!("CARGO_MANIFEST_DIR"), "/../../node_modules/@expo-google-fonts");
    let bold = format!("{from}/noto-sans-arabic/900Black/NotoSansArabic_900Black.ttf");
    std::fs::copy(&bold, folder.join("deep/NotoSans-Bold.ttf")).unwrap();
    std::fs::copy(&bold, folder.join("Other-Bold.ttf")).unwrap();
    std::fs::write(folder.join("NotoSans-Regular.ttf"), "no typeface").unwrap();
    let fonts = Fonts::new(std::slice::from_ref(&folder));
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(fonts.faces(), Fonts::new(&[]).faces() + 1);
    // Its file is gone by now: a letter is made without it.
    assert!(make(&Maker::new(fonts), "مرحبا", &data("x"), None).is_ok());
}
