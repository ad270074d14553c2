//! The people and officers one can sign in as in the demonstration, shown on its first page with a button each.

use pages::web::Visit;
use pages::web::front::Face;

use super::residents;

/// The people one can sign in as, with their stories; none outside a demonstration.
pub fn faces(visit: &Visit) -> Vec<Face> {
    if !visit.app.settings.demo {
        return Vec::new();
    }
    let face = |folk: &residents::Resident| {
        let story = story(visit, folk.key)?;
        let (name, language) = (folk.name.to_owned(), folk.language.to_owned());
        Some(Face { name, language, email: folk.email(), story })
    };
    residents::ALL.iter().filter_map(face).collect()
}

fn story(visit: &Visit, key: &str) -> Option<String> {
    let story = match key {
        "ana.silva" => visit.text("demo-ana-silva"),
        "minh.tran" => visit.text("demo-minh-tran"),
        "fatima.haddad" => visit.text("demo-fatima-haddad"),
        "li.wei" => visit.text("demo-li-wei"),
        "george.pappas" => visit.text("demo-george-pappas"),
        "eleni.pappas" => visit.text("demo-eleni-pappas"),
        "grace.okafor" => visit.text("demo-grace-okafor"),
        "tom.brennan" => visit.text("demo-tom-brennan"),
        "priya.raman" => visit.text("demo-priya-raman"),
        "noah.cohen" => visit.text("demo-noah-cohen"),
        "aroha.ngata" => visit.text("demo-aroha-ngata"),
        "sam.doyle" => visit.text("demo-sam-doyle"),
        _ => return None,
    };
    Some(story)
}
