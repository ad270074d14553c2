//! The methods by name, each with the paper that it comes from, so that a page can say how a figure was made.

/// How a figure, its interval or a notice was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// The interval of a share that pages show.
    Wilson,
    /// The same for answers that count differently, with the effective n in the place of n.
    WilsonEffective,
    /// The interval that covers at least what it says, whatever the share is.
    ClopperPearson,
    /// The difference of two shares.
    Newcombe,
    /// A small group, drawn towards its service.
    BetaBinomial,
    /// Answers weighted to the known mix of those who were asked.
    Raking,
    /// A quantile of times, between two of the times themselves.
    OrderStatistics,
    /// A notice that a share has changed.
    Cusum,
    /// The effect of an improvement.
    InterruptedTimeSeries,
    /// Nothing but counting.
    Count,
}

impl Method {
    /// Every method, for a page that explains them.
    pub const ALL: [Method; 10] = [
        Method::Wilson,
        Method::WilsonEffective,
        Method::ClopperPearson,
        Method::Newcombe,
        Method::BetaBinomial,
        Method::Raking,
        Method::OrderStatistics,
        Method::Cusum,
        Method::InterruptedTimeSeries,
        Method::Count,
    ];

    /// A stable name for files and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Method::Wilson => "wilson",
            Method::WilsonEffective => "wilson-effective",
            Method::ClopperPearson => "clopper-pearson",
            Method::Newcombe => "newcombe",
            Method::BetaBinomial => "beta-binomial",
            Method::Raking => "raking",
            Method::OrderStatistics => "order-statistics",
            Method::Cusum => "cusum",
            Method::InterruptedTimeSeries => "interrupted-time-series",
            Method::Count => "count",
        }
    }

    /// Who published it, where; empty for counting, which needs no paper.
    pub fn paper(self) -> &'static str {
        match self {
            Method::Wilson => "Wilson, E. B. (1927). Probable inference. JASA 22, 209-212",
            Method::WilsonEffective => {
                "Wilson (1927) with the effective n of Kish, L. (1965). Survey Sampling. Wiley; see Korn and Graubard \
                 (1998). Survey Methodology 24, 193-201"
            }
            Method::ClopperPearson => "Clopper, C. J. and Pearson, E. S. (1934). Biometrika 26, 404-413",
            Method::Newcombe => "Newcombe, R. G. (1998). Statistics in Medicine 17, 873-890, method 10",
            Method::BetaBinomial => {
                "Kleinman, J. C. (1973). JASA 68, 46-54; Christiansen, C. L. and Morris, C. N. (1997). JASA 92, 618-632"
            }
            Method::Raking => "Deming, W. E. and Stephan, F. F. (1940). Annals of Mathematical Statistics 11, 427-444",
            Method::OrderStatistics => "Thompson, W. R. (1936). Annals of Mathematical Statistics 7, 122-128",
            Method::Cusum => {
                "Page, E. S. (1954). Biometrika 41, 100-115; Steiner, S. H. et al. (2000). Biostatistics 1, 441-452; \
                 Brook, D. and Evans, D. A. (1972). Biometrika 59, 539-549"
            }
            Method::InterruptedTimeSeries => {
                "Wagner, A. K. et al. (2002). J. Clin. Pharm. Ther. 27, 299-309; Newey, W. K. and West, K. D. (1987). \
                 Econometrica 55, 703-708"
            }
            Method::Count => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_but_counting_names_a_paper_and_no_two_share_a_name() {
        let mut names: Vec<&str> = Method::ALL.iter().map(|method| method.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Method::ALL.len());
        let without: Vec<&Method> = Method::ALL.iter().filter(|method| method.paper().is_empty()).collect();
        assert_eq!(without, [&Method::Count]);
    }
}
