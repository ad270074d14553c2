//! Pages as one PDF, each a picture that fills its page: nothing of the file that came is in it.

use super::page::Jpeg;

/// The longer side of a page, in points: that of A4.
const LONGEST: u64 = 842;

/// What stands before the bytes of a picture.
const PICTURE: &str = "/Filter /DCTDecode /Length ";

/// The pictures of the pages of a file that [`pdf`] wrote; none of any other.
pub fn pictures(file: &[u8]) -> Vec<&[u8]> {
    let (mut found, mut rest) = (Vec::new(), file);
    while let Some(at) = rest.windows(PICTURE.len()).position(|part| part == PICTURE.as_bytes()) {
        let after = rest.get(at + PICTURE.len()..).unwrap_or_default();
        let digits = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let length = after.get(..digits).and_then(|digits| std::str::from_utf8(digits).ok()?.parse::<usize>().ok());
        let begins = digits + " >>\nstream\n".len();
        let Some(picture) = length.and_then(|length| after.get(begins..begins.checked_add(length)?)) else { break };
        found.push(picture);
        rest = after.get(begins + picture.len()..).unwrap_or_default();
    }
    found
}

/// The same pages give the same bytes.
pub fn pdf(pages: &[Jpeg]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut places = Vec::new();
    let mut object = |out: &mut Vec<u8>, head: String, stream: Option<&[u8]>| {
        places.push(out.len());
        out.extend_from_slice(format!("{} 0 obj\n{head}\n", places.len()).as_bytes());
        if let Some(stream) = stream {
            out.extend_from_slice(b"stream\n");
            out.extend_from_slice(stream);
            out.extend_from_slice(b"\nendstream\n");
        }
        out.extend_from_slice(b"endobj\n");
    };
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 3 + page * 3)).collect();
    object(&mut out, "<< /Type /Catalog /Pages 2 0 R >>".to_owned(), None);
    object(&mut out, format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), kids.join(" ")), None);
    for (place, page) in pages.iter().enumerate() {
        let (picture, content) = (4 + place * 3, 5 + place * 3);
        let longest = u64::from(page.width.max(page.height).max(1));
        let points = |side: u32| u64::from(side) * LONGEST / longest;
        let (width, height) = (points(page.width), points(page.height));
        let resources = format!("/Resources << /XObject << /P {picture} 0 R >> >>");
        let sheet = format!("/MediaBox [0 0 {width} {height}]");
        object(&mut out, format!("<< /Type /Page /Parent 2 0 R {sheet} {resources} /Contents {content} 0 R >>"), None);
        let size = format!("/Width {} /Height {}", page.width, page.height);
        let look = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
        let head = format!("<< /Type /XObject /Subtype /Image {size} {look} /Length {} >>", page.bytes.len());
        object(&mut out, head, Some(&page.bytes));
        let drawn = format!("q {width} 0 0 {height} 0 0 cm /P Do Q");
        object(&mut out, format!("<< /Length {} >>", drawn.len()), Some(drawn.as_bytes()));
    }
    let (table, count) = (out.len(), places.len() + 1);
    out.extend_from_slice(format!("xref\n0 {count}\n0000000000 65535 f \n").as_bytes());
    for place in places {
        out.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let end = format!("trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    out.extend_from_slice(end.as_bytes());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pictures_of_a_file_of_ours_come_out_as_they_went_in() {
        let page = |bytes: &[u8]| Jpeg { bytes: bytes.to_vec(), width: 2, height: 3 };
        let file = pdf(&[page(b"one"), page(b"\xff\xd8 /Filter /DCTDecode /Length 9")]);
        assert_eq!(pictures(&file), [b"one".as_slice(), b"\xff\xd8 /Filter /DCTDecode /Length 9"]);
        assert_eq!(file, pdf(&[page(b"one"), page(b"\xff\xd8 /Filter /DCTDecode /Length 9")]));
        for other in [b"".as_slice(), b"%PDF-1.7", b"/Filter /DCTDecode /Length 99 >>\nstream\nshort"] {
            assert!(pictures(other).is_empty());
        }
    }
}
