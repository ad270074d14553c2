# machine-drafted, not yet checked by a translator
name = Tranh chấp với công ty điện, ga hoặc nước
people-also-say = hóa đơn điện sai; sắp bị cắt điện; bị cúp điện; khiếu nại công ty điện; đồng hồ điện
summary = Thanh tra độc lập và miễn phí giúp quý vị và công ty giải quyết tranh chấp về hóa đơn, việc cắt điện nước, nguồn cung cấp hoặc dịch vụ.
requirement-about-energy-or-water-because = Tranh chấp là với công ty điện, ga hoặc nước.
requirement-about-energy-or-water-otherwise-1 = Thanh tra này lo về điện, ga và nước. Thanh tra NSW xem xét các cơ quan công.
requirement-about-energy-or-water-otherwise-2 = Quý vị không cho biết có khiếu nại nào.
requirement-about-energy-or-water-otherwise-3 = Thanh tra này lo về điện, ga và nước.
requirement-in-nsw-because = Nơi được cung cấp ở New South Wales.
requirement-in-nsw-otherwise = Hãy đến Thanh tra năng lượng của tiểu bang có nơi đó.
requirement-small-customer-because = Việc này về nhà ở hoặc doanh nghiệp nhỏ.
requirement-small-customer-otherwise = Chương trình này dành cho nhà ở và doanh nghiệp nhỏ. Khách hàng lớn theo hợp đồng của họ, và ra tòa.
outcome-what_happens_first = Việc đầu tiên
outcome-what_happens_first-choice-company_first = Một người cấp cao của công ty gọi cho quý vị trước. Nếu không giải quyết được, Thanh tra sẽ đứng ra.
outcome-what_happens_first-choice-ombudsman = Thanh tra đứng ra làm việc với công ty
retention = 7 năm sau khi đóng hồ sơ
review-none-because = Quyết định của Thanh tra Năng lượng và Nước ràng buộc công ty, không ràng buộc quý vị. Nếu không chấp nhận, quý vị vẫn có thể ra NCAT hoặc tòa án như trước.
