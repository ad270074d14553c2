//! The catalogue's own description: `catalogue.yaml`.

use rules::Diagnostic;

use crate::reader::Reader;
use crate::yaml::Node;

/// The catalogue's own description.
#[derive(Clone, Debug, Default)]
pub struct About {
    pub id: String,
    pub name: String,
    pub time_zone: String,
    pub currency: String,
    pub languages: Vec<String>,
    pub phone: Option<String>,
}

pub(crate) fn read_about(reader: &mut Reader<'_>, node: &Node) -> Option<About> {
    let keys = reader.keys(node, "the catalogue")?;
    let id = keys.require(reader, "catalogue").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let time_zone = keys.require(reader, "time_zone").and_then(|node| reader.text(node));
    let currency_node = keys.require(reader, "currency");
    let currency = currency_node.and_then(|node| reader.text(node));
    if let (Some(currency), Some(node)) = (&currency, currency_node)
        && !(currency.len() == 3 && currency.chars().all(|c| c.is_ascii_uppercase()))
    {
        let problem = Diagnostic::error("bad-name", node.span, format!("`{currency}` is not the code of a currency"));
        reader.problem(problem.help("write its three capital letters, such as AUD"));
    }
    let languages = keys.require(reader, "languages").map(|node| reader.texts(node)).unwrap_or_default();
    let phone = keys.get("phone").and_then(|node| reader.text(node));
    keys.finish(reader, "the catalogue");
    Some(About { id: id?, name: name?, time_zone: time_zone?, currency: currency?, languages, phone })
}
