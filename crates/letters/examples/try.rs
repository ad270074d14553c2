//! temporary
use std::collections::BTreeMap;
fn main() {
    let mut templates = BTreeMap::new();
    for e in std::fs::read_dir("templates/letters").unwrap() { let e = e.unwrap(); templates.insert(e.file_name().to_string_lossy().into_owned(), std::fs::read_to_string(e.path()).unwrap()); }
    let data: serde_json::Value = serde_json::from_str(&std::fs::read_to_string("/tmp/letters-data.json").unwrap()).unwrap();
    let pictures = BTreeMap::from([("emblem.svg".to_owned(), std::fs::read("assets/emblem.svg").unwrap())]);
    let maker = letters::Maker::new(letters::Fonts::new(&["/usr/share/fonts".into()]));
    println!("{:?} {}", maker.fonts().families(), maker.engine());
    for _ in 0..3 {
    let t = std::time::Instant::now();
    match maker.make(&letters::Letter { templates: &templates, main: "decision.typ", data: &data, pictures: &pictures, address: Some("https://stoa.test/cases/K7M4PX9T"), id: "1" }) {
        Ok(m) => { println!("{:?} pages {} bytes {}", t.elapsed(), m.pages, m.pdf.len()); std::fs::write("/tmp/letters-try.pdf", &m.pdf).unwrap(); std::fs::write("/tmp/letters-try.txt", letters::plain(&m.blocks)).unwrap(); }
        Err(e) => println!("{e}"),
    } }
}
