# machine-drafted, not yet checked by a translator
group-renting = Nhà thuê của quý vị
tenancy-ask = Quý vị có thuê nhà, hoặc cho người khác thuê nhà không?
tenancy-label = Việc thuê nhà
tenancy-choice-none = Tôi không thuê nhà và không cho thuê
tenancy-choice-current = Tôi đang thuê hoặc cho thuê nhà, và hợp đồng còn tiếp tục
tenancy-choice-ended = Hợp đồng thuê đã hết, hoặc sẽ hết trong vài ngày
bond_role-choice-estate = Tôi lo di sản của người thuê đã qua đời
tenancy-help = Nếu người thuê đã qua đời và quý vị lo di sản, hãy trả lời về hợp đồng thuê đó.
