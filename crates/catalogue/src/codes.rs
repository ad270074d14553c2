//! Codes that others keep: currencies, countries, and the time zones of the calendar library.

use jiff::tz::TimeZoneDatabase;
use rules::Diagnostic;

use crate::reader::Reader;
use crate::yaml::Node;

/// ISO 4217: what is legal tender somewhere.
const CURRENCIES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP \
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF \
    GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD \
    LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR \
    PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY \
    TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// ISO 3166-1: countries and territories, in two letters.
const REGIONS: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES \
    ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN \
    IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG \
    MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL \
    PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

pub(crate) fn read_currency(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let code = reader.text(node)?;
    if !CURRENCIES.split(' ').any(|known| known == code) {
        let message = format!("`{code}` is not the code of a currency");
        let problem = Diagnostic::error("bad-code", node.span, message);
        reader.problem(problem.help("write its three capital letters of ISO 4217, such as EUR"));
    }
    Some(code)
}

pub(crate) fn read_region(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let code = reader.text(node)?;
    if !REGIONS.split(' ').any(|known| known == code) {
        let message = format!("`{code}` is not the code of a country");
        let problem = Diagnostic::error("bad-code", node.span, message);
        reader.problem(problem.help("write its two capital letters of ISO 3166, such as NZ"));
    }
    Some(code)
}

/// A time zone that the clock of the server will know.
pub(crate) fn read_time_zone(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let name = reader.text(node)?;
    let zones = TimeZoneDatabase::bundled();
    if zones.get(&name).is_err() {
        let known: Vec<String> = zones.available().map(|zone| zone.as_str().to_owned()).collect();
        let problem =
            Diagnostic::error("unknown-time-zone", node.span, format!("there is no time zone named `{name}`"))
                .help("write a name of the IANA database, such as Pacific/Auckland");
        reader.problem(problem.suggest(&name, known.iter().map(String::as_str)));
    }
    Some(name)
}
