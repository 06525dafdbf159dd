-- The consignees for which somebody speaks who is, or acts for, the given ones: also for those they were merged into.
create function spoken_for(consignees uuid[]) returns setof uuid
    language sql stable parallel safe
as $$
    select unnest(consignees)
    union
    select c.merged_into from consignee c where c.id = any (consignees) and c.merged_into is not null
$$;
